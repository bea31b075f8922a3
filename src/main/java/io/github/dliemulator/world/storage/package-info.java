/** Database access to whole worlds: schema, snapshots, reset. */
@NullMarked
package io.github.dliemulator.world.storage;

import org.jspecify.annotations.NullMarked;
