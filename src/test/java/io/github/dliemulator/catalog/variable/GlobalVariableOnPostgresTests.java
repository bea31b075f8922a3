package io.github.dliemulator.catalog.variable;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class GlobalVariableOnPostgresTests extends GlobalVariableTests {}
