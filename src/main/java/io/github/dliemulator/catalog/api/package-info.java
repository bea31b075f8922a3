/** REST API of databases, tables and partitions. */
@NullMarked
package io.github.dliemulator.catalog.api;

import org.jspecify.annotations.NullMarked;
