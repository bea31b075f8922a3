/** Grants: other projects that may use a connection. */
@NullMarked
package io.github.dliemulator.connection.grant;

import org.jspecify.annotations.NullMarked;
