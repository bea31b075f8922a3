package io.github.dliemulator;

@OnPostgres
class StatementCountOnPostgresTests extends StatementCountTests {

    /** The row of the world: another process may have changed it. */
    @Override
    int statementsOfAnyCall() {
        return 1;
    }
}
