package io.github.dliemulator.connection;

import io.github.dliemulator.tag.TagFilter;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a list call.
 *
 * @param status DELETED for deleted connections, otherwise those that are not deleted
 * @param name full name
 */
record ConnectionFilter(ConnectionStatus status, @Nullable String name, TagFilter tags) {

    boolean isDeleted() {
        return status == ConnectionStatus.DELETED;
    }
}
