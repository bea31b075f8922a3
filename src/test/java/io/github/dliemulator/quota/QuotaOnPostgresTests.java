package io.github.dliemulator.quota;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class QuotaOnPostgresTests extends QuotaTests {}
