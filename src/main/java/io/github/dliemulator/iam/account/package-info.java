/** Accounts: domain, users and projects. */
@NullMarked
package io.github.dliemulator.iam.account;

import org.jspecify.annotations.NullMarked;
