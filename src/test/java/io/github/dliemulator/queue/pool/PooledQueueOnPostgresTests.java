package io.github.dliemulator.queue.pool;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PooledQueueOnPostgresTests extends PooledQueueTests {}
