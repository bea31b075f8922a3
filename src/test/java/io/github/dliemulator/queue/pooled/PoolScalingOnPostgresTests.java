package io.github.dliemulator.queue.pooled;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PoolScalingOnPostgresTests extends PoolScalingTests {}
