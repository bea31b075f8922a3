/** Authentications of datasources: users and passwords for the data sources of tables. */
@NamedInterface("auth")
@NullMarked
package io.github.dliemulator.catalog.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
