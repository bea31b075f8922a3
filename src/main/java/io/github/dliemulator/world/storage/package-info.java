/** Database: location, metadata, and snapshots, copies and deletion of whole worlds. */
@NamedInterface("storage")
@NullMarked
package io.github.dliemulator.world.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
