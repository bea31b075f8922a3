package io.github.dliemulator.control.script;

import io.github.dliemulator.simulation.script.Match;
import io.github.dliemulator.simulation.script.StandingScripts.Used;
import io.github.dliemulator.simulation.script.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script, and what came of it.
 *
 * @param matched how many changes it was for, but for those that said themselves what shall happen
 * @param used on how many of them it decided
 */
@Schema(name = "UsedScript")
record ScriptView(Match match, List<Step> steps, @Nullable Integer uses, int matched, int used) {

    static ScriptView of(Used used) {
        return new ScriptView(
                used.script().match(), used.script().steps(), used.script().uses(), used.matched(), used.used());
    }
}
