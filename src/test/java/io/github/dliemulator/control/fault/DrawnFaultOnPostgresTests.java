package io.github.dliemulator.control.fault;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class DrawnFaultOnPostgresTests extends DrawnFaultTests {}
