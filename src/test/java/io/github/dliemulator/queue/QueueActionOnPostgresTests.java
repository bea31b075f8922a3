package io.github.dliemulator.queue;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class QueueActionOnPostgresTests extends QueueActionTests {}
