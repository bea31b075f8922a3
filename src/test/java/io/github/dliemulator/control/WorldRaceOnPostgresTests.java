package io.github.dliemulator.control;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class WorldRaceOnPostgresTests extends WorldRaceTests {}
