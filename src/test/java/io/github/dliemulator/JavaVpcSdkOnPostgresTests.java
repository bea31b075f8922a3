package io.github.dliemulator;

@OnPostgres
class JavaVpcSdkOnPostgresTests extends JavaVpcSdkTests {}
