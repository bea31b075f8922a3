package io.github.dliemulator.upstream;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class RecordingOnPostgresTests extends RecordingTests {}
