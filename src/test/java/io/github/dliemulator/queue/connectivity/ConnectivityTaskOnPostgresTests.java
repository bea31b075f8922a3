package io.github.dliemulator.queue.connectivity;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class ConnectivityTaskOnPostgresTests extends ConnectivityTaskTests {}
