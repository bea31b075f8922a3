package io.github.dliemulator.catalog;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class CatalogServiceOnPostgresTests extends CatalogServiceTests {}
