package io.github.dliemulator.result;

import io.github.dliemulator.world.WorldSetting;
import java.util.List;

/**
 * The prescribed results of a world, in order of precedence.
 *
 * @param revision number of replacements; counters belong to one revision
 */
record ResultPrescriptions(long revision, List<PrescribedResult> results) {

    static final WorldSetting<ResultPrescriptions> SETTING =
            new WorldSetting<>("results", ResultPrescriptions.class, new ResultPrescriptions(0, List.of()));

    ResultPrescriptions {
        results = List.copyOf(results);
    }

    ResultPrescriptions withResults(List<PrescribedResult> newResults) {
        return new ResultPrescriptions(revision + 1, newResults);
    }
}
