package io.github.dliemulator.job;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class SubmittedStatementOnPostgresTests extends SubmittedStatementTests {}
