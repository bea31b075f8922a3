/** What a client asks before its first call: versions, projects, and where each service is to be found. */
@NullMarked
package io.github.dliemulator.iam.directory;

import org.jspecify.annotations.NullMarked;
