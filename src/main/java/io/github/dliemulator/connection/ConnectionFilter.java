package io.github.dliemulator.connection;

import io.github.dliemulator.tag.TagFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which connections a list call wants to see.
 *
 * @param status deleted ones are shown only to whoever asks for them
 * @param name the whole name, not a part of it
 */
record ConnectionFilter(ConnectionStatus status, @Nullable String name, TagFilter tags) {

    boolean isDeleted() {
        return status == ConnectionStatus.DELETED;
    }
}
