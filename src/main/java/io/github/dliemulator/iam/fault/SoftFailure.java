package io.github.dliemulator.iam.fault;

import io.github.dliemulator.web.Answer;

/** A success that says of itself that it is none. */
record SoftFailure(String message) implements Answer {

    @Override
    public boolean isSuccess() {
        return false;
    }
}
