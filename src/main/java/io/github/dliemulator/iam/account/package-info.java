/** Which domain, users and projects there are. */
@NullMarked
package io.github.dliemulator.iam.account;

import org.jspecify.annotations.NullMarked;
