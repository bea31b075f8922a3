package io.github.dliemulator.control.seeding;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class SeededFilesOnPostgresTests extends SeededFilesTests {}
