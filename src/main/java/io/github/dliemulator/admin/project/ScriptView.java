package io.github.dliemulator.admin.project;

import io.github.dliemulator.script.ScriptMatcher;
import io.github.dliemulator.script.ScriptService.ScriptUsage;
import io.github.dliemulator.script.ScriptStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script, and what came of it.
 *
 * @param matched how many changes it was for, but for those that said themselves what shall happen
 * @param used on how many of them it decided
 */
@Schema(name = "ScriptStatus")
record ScriptView(
        ScriptMatcher match,
        List<ScriptStep> steps,
        @Nullable Integer uses,
        int matched,
        int used) {

    static ScriptView of(ScriptUsage used) {
        return new ScriptView(
                used.script().match(), used.script().steps(), used.script().uses(), used.matched(), used.used());
    }
}
