package io.github.dliemulator.queue.pool;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class ScalingPolicyOnPostgresTests extends ScalingPolicyTests {}
