/** Encryption of secrets in the database. */
@NullMarked
package io.github.dliemulator.catalog.secret;

import org.jspecify.annotations.NullMarked;
