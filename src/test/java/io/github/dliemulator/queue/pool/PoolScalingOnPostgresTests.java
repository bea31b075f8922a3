package io.github.dliemulator.queue.pool;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PoolScalingOnPostgresTests extends PoolScalingTests {}
