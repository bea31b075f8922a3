package io.github.dliemulator.script;

/**
 * What shall happen in a change that begins.
 *
 * @param source who says so, for the person who asks
 */
public record AppliedScript(String source, ScriptSteps steps) {}
