package io.github.dliemulator.control.script;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class ScriptOnPostgresTests extends ScriptTests {}
