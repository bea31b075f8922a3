package io.github.dliemulator;

@OnPostgres
class JavaSdkOnPostgresTests extends JavaSdkTests {}
