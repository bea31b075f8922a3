package io.github.dliemulator.randomwalk;

import io.github.dliemulator.OnPostgres;

/** A twentieth of the way: a call takes longer there. */
@OnPostgres
class RandomWalkOnPostgresTests extends RandomWalkTests {

    @Override
    int calls() {
        return super.calls() / 20;
    }
}
