package io.github.dliemulator.fault;

import io.github.dliemulator.web.DliResponse;

/** A success that says of itself that it is none. */
record SoftErrorResponse(String message) implements DliResponse {

    @Override
    public boolean isSuccess() {
        return false;
    }
}
