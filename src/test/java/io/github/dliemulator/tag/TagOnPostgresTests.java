package io.github.dliemulator.tag;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class TagOnPostgresTests extends TagTests {}
