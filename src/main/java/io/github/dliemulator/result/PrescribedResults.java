package io.github.dliemulator.result;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldSetting;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The prescribed results of all worlds. */
@Component
public class PrescribedResults {

    /** Limit for the results of a world as JSON, because H2 limits the size of a JSON value to 1 MB. */
    private static final int MAX_BYTES = 200_000;

    private final Worlds worlds;
    private final WorldTransactions transactions;
    private final ResultCountersRepository counters;
    private final JsonMapper json;

    PrescribedResults(
            Worlds worlds, WorldTransactions transactions, ResultCountersRepository counters, JsonMapper json) {
        this.worlds = worlds;
        this.transactions = transactions;
        this.counters = counters;
        this.json = json;
    }

    @Bean
    static WorldSetting<ResultPrescriptions> resultSetting() {
        return ResultPrescriptions.SETTING;
    }

    /**
     * A prescribed result and how often it has been used.
     *
     * @param used number of jobs that it applied to
     */
    public record ResultUsage(PrescribedResult result, int used) {}

    public List<ResultUsage> list(String projectId) {
        ResultPrescriptions prescriptions = worlds.findOrDefault(projectId).get(ResultPrescriptions.SETTING);
        Optional<List<Integer>> counts = counters.findById(projectId)
                .filter(entity -> entity.isFor(prescriptions))
                .map(ResultCounters::counts);
        return IntStream.range(0, prescriptions.results().size())
                .mapToObj(i -> new ResultUsage(
                        prescriptions.results().get(i),
                        counts.map(all -> all.get(i)).orElse(0)))
                .toList();
    }

    /**
     * Replaces the prescribed results of a world, and resets their counters, in one transaction.
     *
     * @throws IllegalArgumentException if they are too large
     */
    public void replace(String projectId, List<PrescribedResult> results) {
        if (json.writeValueAsBytes(results).length > MAX_BYTES) {
            throw new IllegalArgumentException("All results together must have at most %d bytes".formatted(MAX_BYTES));
        }
        transactions.run(projectId, world -> {
            ResultPrescriptions prescriptions =
                    world.get(ResultPrescriptions.SETTING).withResults(results);
            worlds.set(projectId, ResultPrescriptions.SETTING, prescriptions);
            counters.findById(projectId)
                    .ifPresentOrElse(
                            entity -> entity.reset(prescriptions),
                            () -> counters.save(new ResultCounters(projectId, prescriptions)));
        });
    }

    /**
     * The result that is prescribed for a statement, and counts its use. Must run in a transaction that holds the world's lock.
     * Results that were replaced since the request entered have no counters any more, and do not apply.
     */
    public Optional<PrescribedResult> select(World world, ResultTarget target) {
        ResultPrescriptions prescriptions = world.get(ResultPrescriptions.SETTING);
        if (prescriptions.results().stream().noneMatch(result -> result.matches(target))) {
            return Optional.empty();
        }
        return counters.findById(world.projectId())
                .filter(entity -> entity.isFor(prescriptions))
                .flatMap(entity -> entity.select(prescriptions.results(), target));
    }
}
