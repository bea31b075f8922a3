package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.script.ScriptUse.Count;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The scripts of each world, which the operator gives and takes back. */
@Component
public class StandingScripts {

    /** As JSON, without what is null; with that, H2 can still keep it in one value. */
    private static final int LONGEST = 200_000;

    private final Worlds worlds;
    private final ScriptUseRepository uses;
    private final Lifecycles lifecycles;
    private final JsonMapper json;

    StandingScripts(Worlds worlds, ScriptUseRepository uses, Lifecycles lifecycles, JsonMapper json) {
        this.worlds = worlds;
        this.uses = uses;
        this.lifecycles = lifecycles;
        this.json = json;
    }

    /**
     * @param matched how many changes it was for, whoever decided on them, but for those that said themselves what shall happen
     * @param used on how many it decided
     */
    public record Used(Script script, int matched, int used) {}

    public List<Used> of(String projectId) {
        Playbook playbook = worlds.enter(projectId).scripts().ofWorld();
        Optional<List<Count>> counts =
                uses.findById(projectId).filter(use -> use.isOf(playbook)).map(ScriptUse::counts);
        return IntStream.range(0, playbook.scripts().size())
                .mapToObj(i -> used(
                        playbook.scripts().get(i), counts.map(all -> all.get(i)).orElse(Count.NONE)))
                .toList();
    }

    private static Used used(Script script, Count count) {
        return new Used(script, count.matched(), count.used());
    }

    /**
     * From now on these decide; all are counted anew.
     *
     * @throws IllegalArgumentException when one of them cannot be; its message says where and why
     */
    @AtomicChange
    public void replace(String projectId, List<Script> scripts) {
        lifecycles.require(scripts);
        if (json.writeValueAsBytes(scripts).length > LONGEST) {
            throw new IllegalArgumentException("All scripts together can have %d bytes and no more".formatted(LONGEST));
        }
        Playbook playbook = worlds.setScripts(projectId, scripts);
        uses.findById(projectId)
                .ifPresentOrElse(use -> use.begin(playbook), () -> uses.save(new ScriptUse(projectId, playbook)));
    }
}
