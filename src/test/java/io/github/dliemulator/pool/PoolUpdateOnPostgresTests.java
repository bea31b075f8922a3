package io.github.dliemulator.pool;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PoolUpdateOnPostgresTests extends PoolUpdateTests {}
