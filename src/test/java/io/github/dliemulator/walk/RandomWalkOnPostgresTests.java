package io.github.dliemulator.walk;

import io.github.dliemulator.OnPostgres;

/** A tenth of the way: a call takes longer there. */
@OnPostgres
class RandomWalkOnPostgresTests extends RandomWalkTests {

    @Override
    int calls() {
        return super.calls() / 10;
    }
}
