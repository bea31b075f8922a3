package io.github.dliemulator.walk;

import io.github.dliemulator.OnPostgres;

/** The same, on PostgreSQL. */
@OnPostgres
class ParallelWorldsOnPostgresTests extends ParallelWorldsTests {}
