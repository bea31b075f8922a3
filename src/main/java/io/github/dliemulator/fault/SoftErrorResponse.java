package io.github.dliemulator.fault;

import io.github.dliemulator.web.DliResponse;

/** Response with HTTP status 200 and {@code is_success} false. */
record SoftErrorResponse(String message) implements DliResponse {

    @Override
    public boolean isSuccess() {
        return false;
    }
}
