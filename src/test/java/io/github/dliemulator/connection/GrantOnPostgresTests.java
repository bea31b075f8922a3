package io.github.dliemulator.connection;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class GrantOnPostgresTests extends GrantTests {}
