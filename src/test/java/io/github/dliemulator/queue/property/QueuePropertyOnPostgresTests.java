package io.github.dliemulator.queue.property;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class QueuePropertyOnPostgresTests extends QueuePropertyTests {}
