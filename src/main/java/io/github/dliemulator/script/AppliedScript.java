package io.github.dliemulator.script;

/**
 * A script that decides a change.
 *
 * @param source where the script comes from, for users
 */
public record AppliedScript(String source, ScriptSteps steps) {}
