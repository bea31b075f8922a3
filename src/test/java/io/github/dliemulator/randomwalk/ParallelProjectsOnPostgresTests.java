package io.github.dliemulator.randomwalk;

import io.github.dliemulator.OnPostgres;

/** Runs the tests on PostgreSQL. */
@OnPostgres
class ParallelProjectsOnPostgresTests extends ParallelProjectsTests {}
