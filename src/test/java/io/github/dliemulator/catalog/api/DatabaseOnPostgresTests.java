package io.github.dliemulator.catalog.api;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class DatabaseOnPostgresTests extends DatabaseTests {}
