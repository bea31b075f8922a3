package io.github.dliemulator.connection;

import io.github.dliemulator.OnPostgres;

@OnPostgres
class HeldPeerOnPostgresTests extends HeldPeerTests {}
