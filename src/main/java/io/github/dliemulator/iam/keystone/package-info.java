/** Identity API: versions, projects, service catalogue and tokens. */
@NullMarked
package io.github.dliemulator.iam.keystone;

import org.jspecify.annotations.NullMarked;
