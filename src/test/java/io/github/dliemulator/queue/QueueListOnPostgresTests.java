package io.github.dliemulator.queue;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class QueueListOnPostgresTests extends QueueListTests {}
