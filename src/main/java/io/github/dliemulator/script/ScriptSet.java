package io.github.dliemulator.script;

import io.github.dliemulator.world.WorldSetting;
import java.util.List;

/**
 * The scripts of a world, in order of precedence.
 *
 * @param revision number of replacements; counters belong to one revision
 */
public record ScriptSet(long revision, List<Script> scripts) {

    public static final ScriptSet NONE = new ScriptSet(0, List.of());

    static final WorldSetting<ScriptSet> SETTING = new WorldSetting<>("scripts", ScriptSet.class, NONE);

    public ScriptSet {
        scripts = List.copyOf(scripts);
    }

    /** The next revision, with other scripts. */
    public ScriptSet withScripts(List<Script> newScripts) {
        return new ScriptSet(revision + 1, newScripts);
    }
}
