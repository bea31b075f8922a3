package io.github.dliemulator.admin.init;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class InitHistoryOnPostgresTests extends InitHistoryTests {}
