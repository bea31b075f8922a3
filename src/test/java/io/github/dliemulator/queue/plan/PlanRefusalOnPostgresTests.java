package io.github.dliemulator.queue.plan;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PlanRefusalOnPostgresTests extends PlanRefusalTests {}
