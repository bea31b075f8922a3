package io.github.dliemulator;

@OnPostgres
class PoolConcurrencyOnPostgresTests extends PoolConcurrencyTests {}
