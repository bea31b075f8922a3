package io.github.dliemulator.script;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Counters of all scripts of a world, in one row. */
@Entity
class ScriptCounters {

    @Id
    private String projectId;

    private long revision;

    @JsonColumn
    private Counts counts;

    /** @param all the counters of each script, in the order of the scripts */
    record Counts(List<Count> all) {

        Counts {
            all = List.copyOf(all);
        }
    }

    record Count(int matched, int used) {

        static final Count NONE = new Count(0, 0);

        private Count increment(boolean decides) {
            return new Count(matched + 1, decides ? used + 1 : used);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected ScriptCounters() {}

    ScriptCounters(String projectId, ScriptSet scriptSet) {
        this.projectId = projectId;
        reset(scriptSet);
    }

    final void reset(ScriptSet scriptSet) {
        this.revision = scriptSet.revision();
        this.counts = new Counts(Collections.nCopies(scriptSet.scripts().size(), Count.NONE));
    }

    List<Count> counts() {
        return counts.all();
    }

    boolean isFor(ScriptSet scriptSet) {
        return revision == scriptSet.revision();
    }

    /** Selects the script that decides a change, and counts the change for all scripts that match it. */
    <S extends Enum<S> & TransitionalState> Optional<AppliedScript> selectAndCount(
            List<Script> scripts, ScriptTarget target, S transitionalState) {
        List<Count> updated = new ArrayList<>(counts.all());
        AppliedScript applied = null;
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            if (script.matches(target, transitionalState)) {
                boolean decides = applied == null && script.isDue(updated.get(i));
                updated.set(i, updated.get(i).increment(decides));
                applied = decides ? new AppliedScript("script %d".formatted(i + 1), script.scriptSteps()) : applied;
            }
        }
        this.counts = new Counts(updated);
        return Optional.ofNullable(applied);
    }
}
