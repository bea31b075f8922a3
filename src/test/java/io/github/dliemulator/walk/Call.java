package io.github.dliemulator.walk;

import org.jspecify.annotations.Nullable;

/** One call of a walk. */
record Call(String method, String path, @Nullable String body) {

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
