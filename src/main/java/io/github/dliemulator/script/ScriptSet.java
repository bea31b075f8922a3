package io.github.dliemulator.script;

import io.github.dliemulator.world.WorldSetting;
import java.util.List;

/**
 * The scripts that the operator gave a world.
 *
 * @param revision how often they were given: what is counted of one edition does not count for the next
 */
public record ScriptSet(long revision, List<Script> scripts) {

    public static final ScriptSet NONE = new ScriptSet(0, List.of());

    static final WorldSetting<ScriptSet> SETTING = new WorldSetting<>("scripts", ScriptSet.class, NONE);

    public ScriptSet {
        scripts = List.copyOf(scripts);
    }

    /** Others in their place. */
    public ScriptSet withScripts(List<Script> newScripts) {
        return new ScriptSet(revision + 1, newScripts);
    }
}
