package io.github.dliemulator.admin;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class AdminApiOnPostgresTests extends AdminApiTests {}
