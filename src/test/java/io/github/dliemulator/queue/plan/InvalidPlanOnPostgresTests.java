package io.github.dliemulator.queue.plan;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class InvalidPlanOnPostgresTests extends InvalidPlanTests {}
