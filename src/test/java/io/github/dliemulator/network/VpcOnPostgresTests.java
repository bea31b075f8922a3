package io.github.dliemulator.network;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class VpcOnPostgresTests extends VpcTests {}
