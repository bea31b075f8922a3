/** What lets a user in for a day. */
@NullMarked
package io.github.dliemulator.iam.token;

import org.jspecify.annotations.NullMarked;
