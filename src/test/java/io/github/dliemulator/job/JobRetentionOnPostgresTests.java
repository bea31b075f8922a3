package io.github.dliemulator.job;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class JobRetentionOnPostgresTests extends JobRetentionTests {}
