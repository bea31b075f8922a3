package io.github.dliemulator.pool;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PoolChangeOnPostgresTests extends PoolChangeTests {}
