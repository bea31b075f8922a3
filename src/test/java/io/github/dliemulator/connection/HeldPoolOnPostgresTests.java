package io.github.dliemulator.connection;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class HeldPoolOnPostgresTests extends HeldPoolTests {}
