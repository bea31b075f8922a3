package io.github.dliemulator.queue.permission;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class QueueUserOnPostgresTests extends QueueUserTests {}
