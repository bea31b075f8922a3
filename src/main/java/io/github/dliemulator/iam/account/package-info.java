/** Accounts: domain, users and projects. */
@NamedInterface("account")
@NullMarked
package io.github.dliemulator.iam.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
