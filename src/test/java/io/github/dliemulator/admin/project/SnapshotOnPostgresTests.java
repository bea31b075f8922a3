package io.github.dliemulator.admin.project;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class SnapshotOnPostgresTests extends SnapshotTests {}
