package io.github.dliemulator.randomwalk;

import io.github.dliemulator.OnPostgres;

/** The same, on PostgreSQL. */
@OnPostgres
class ParallelProjectsOnPostgresTests extends ParallelProjectsTests {}
