package io.github.dliemulator.result;

import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Numbers of jobs that the prescribed results of a world applied to, in one row. */
@Entity
class ResultCounters {

    @Id
    private String projectId;

    private long revision;

    @JsonColumn
    private Uses uses;

    /** @param counts number of uses of each result, in the order of the results */
    record Uses(List<Integer> counts) {

        Uses {
            counts = List.copyOf(counts);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected ResultCounters() {}

    ResultCounters(String projectId, ResultPrescriptions prescriptions) {
        this.projectId = projectId;
        reset(prescriptions);
    }

    final void reset(ResultPrescriptions prescriptions) {
        this.revision = prescriptions.revision();
        this.uses = new Uses(Collections.nCopies(prescriptions.results().size(), 0));
    }

    boolean isFor(ResultPrescriptions prescriptions) {
        return revision == prescriptions.revision();
    }

    List<Integer> counts() {
        return uses.counts();
    }

    /** Selects the first matching result with uses left, and counts the use. */
    Optional<PrescribedResult> select(List<PrescribedResult> results, ResultTarget target) {
        for (int i = 0; i < results.size(); i++) {
            PrescribedResult result = results.get(i);
            int used = uses.counts().get(i);
            if ((result.uses() == null || used < result.uses()) && result.matches(target)) {
                List<Integer> counted = new ArrayList<>(uses.counts());
                counted.set(i, used + 1);
                this.uses = new Uses(counted);
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }
}
