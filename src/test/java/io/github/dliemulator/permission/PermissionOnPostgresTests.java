package io.github.dliemulator.permission;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class PermissionOnPostgresTests extends PermissionTests {}
