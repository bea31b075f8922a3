/** Where worlds are kept: the database, and what is done to a whole world by its structure. */
@NullMarked
package io.github.dliemulator.simulation.store;

import org.jspecify.annotations.NullMarked;
