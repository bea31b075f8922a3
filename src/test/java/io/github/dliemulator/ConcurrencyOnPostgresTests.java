package io.github.dliemulator;

@OnPostgres
class ConcurrencyOnPostgresTests extends ConcurrencyTests {}
