package io.github.dliemulator.admin.project;

import io.github.dliemulator.script.ScriptMatcher;
import io.github.dliemulator.script.ScriptService.ScriptUsage;
import io.github.dliemulator.script.ScriptStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Script with its counters.
 *
 * @param matched number of state changes that it matched, except those with their own script in a tag or header
 * @param used number of state changes that it was applied to
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
