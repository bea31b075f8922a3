package io.github.dliemulator.connection;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class NetworkPeerOnPostgresTests extends NetworkPeerTests {}
