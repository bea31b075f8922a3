package io.github.dliemulator.queue.plan;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PlanOnPostgresTests extends PlanTests {}
