package io.github.dliemulator.script;

import io.github.dliemulator.script.ScriptCounters.Count;
import io.github.dliemulator.world.WorldSetting;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The scripts of all worlds. */
@Component
public class ScriptService {

    /** Limit for the scripts of a world as JSON, because H2 limits the size of a JSON value to 1 MB. */
    private static final int MAX_BYTES = 200_000;

    private final Worlds worlds;
    private final WorldTransactions transactions;
    private final ScriptCountersRepository counters;
    private final StateMachineRegistry stateMachines;
    private final JsonMapper json;

    ScriptService(
            Worlds worlds,
            WorldTransactions transactions,
            ScriptCountersRepository counters,
            StateMachineRegistry stateMachines,
            JsonMapper json) {
        this.worlds = worlds;
        this.transactions = transactions;
        this.counters = counters;
        this.stateMachines = stateMachines;
        this.json = json;
    }

    @Bean
    static WorldSetting<ScriptSet> scriptSetting() {
        return ScriptSet.SETTING;
    }

    /**
     * A script and how often it has matched and been used.
     *
     * @param matched number of changes that it matched and that no tag or header decided
     * @param used number of changes that it decided
     */
    public record ScriptUsage(Script script, int matched, int used) {}

    public List<ScriptUsage> list(String projectId) {
        ScriptSet scriptSet = worlds.findOrDefault(projectId).get(ScriptSet.SETTING);
        Optional<List<Count>> counts = counters.findById(projectId)
                .filter(entity -> entity.isFor(scriptSet))
                .map(ScriptCounters::counts);
        return IntStream.range(0, scriptSet.scripts().size())
                .mapToObj(i -> toUsage(
                        scriptSet.scripts().get(i),
                        counts.map(all -> all.get(i)).orElse(Count.NONE)))
                .toList();
    }

    private static ScriptUsage toUsage(Script script, Count count) {
        return new ScriptUsage(script, count.matched(), count.used());
    }

    /**
     * Replaces the scripts of a world, and resets their counters, in one transaction.
     *
     * @throws IllegalArgumentException if a script is invalid
     */
    public void replace(String projectId, List<Script> scripts) {
        stateMachines.validate(scripts);
        if (json.writeValueAsBytes(scripts).length > MAX_BYTES) {
            throw new IllegalArgumentException("All scripts together must have at most %d bytes".formatted(MAX_BYTES));
        }
        transactions.run(projectId, world -> {
            ScriptSet scriptSet = world.get(ScriptSet.SETTING).withScripts(scripts);
            worlds.set(projectId, ScriptSet.SETTING, scriptSet);
            counters.findById(projectId)
                    .ifPresentOrElse(
                            entity -> entity.reset(scriptSet),
                            () -> counters.save(new ScriptCounters(projectId, scriptSet)));
        });
    }
}
