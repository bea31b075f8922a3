package io.github.dliemulator.randomwalk;

import org.jspecify.annotations.Nullable;

/** One call of a walk. */
record ApiCall(String method, String path, @Nullable String body) {

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
