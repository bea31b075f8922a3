package io.github.dliemulator.connection;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.tag.TagFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Conditions of a list call.
 *
 * @param status DELETED for deleted connections, otherwise those that are not deleted
 * @param name full name
 */
record ConnectionFilter(ConnectionStatus status, @Nullable String name, TagFilter tags) {

    boolean hasName() {
        return StringUtils.hasText(name);
    }

    String nameOrEmpty() {
        return requireNonNullElse(name, "");
    }

    boolean matches(Connection connection) {
        return connection.isDeleted() == isDeleted()
                && (!hasName() || connection.name().equals(name));
    }

    boolean isDeleted() {
        return status == ConnectionStatus.DELETED;
    }
}
