package io.github.dliemulator.catalog.auth;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class DatasourceAuthOnPostgresTests extends DatasourceAuthTests {}
