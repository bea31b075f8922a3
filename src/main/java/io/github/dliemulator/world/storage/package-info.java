/** Database access to whole worlds: schema, snapshots, reset. */
@NamedInterface("storage")
@NullMarked
package io.github.dliemulator.world.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
