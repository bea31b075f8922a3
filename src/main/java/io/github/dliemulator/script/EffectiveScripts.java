package io.github.dliemulator.script;

import java.util.List;

/**
 * What a request finds decided.
 *
 * @param callScripts what it says itself
 * @param worldScripts what the operator said
 */
public record EffectiveScripts(List<Script> callScripts, ScriptSet worldScripts) {

    public EffectiveScripts withCallScripts(List<Script> newCallScripts) {
        return new EffectiveScripts(newCallScripts, worldScripts);
    }
}
