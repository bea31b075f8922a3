package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.script.ScriptUse.Count;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The scripts of each world, which the operator gives and takes back. */
@Component
public class StandingScripts {

    private final Worlds worlds;
    private final ScriptUseRepository uses;

    StandingScripts(Worlds worlds, ScriptUseRepository uses) {
        this.worlds = worlds;
        this.uses = uses;
    }

    /**
     * @param matched how many changes it was for, whoever decided on them, but for those that said themselves what shall happen
     * @param used on how many it decided
     */
    public record Used(Script script, int matched, int used) {}

    public List<Used> of(String projectId) {
        Playbook playbook = worlds.enter(projectId).scripts().ofWorld();
        Optional<List<Count>> counts = uses.findByProjectId(projectId)
                .filter(use -> use.isOf(playbook))
                .map(ScriptUse::counts);
        return IntStream.range(0, playbook.scripts().size())
                .mapToObj(i -> used(
                        playbook.scripts().get(i), counts.map(all -> all.get(i)).orElse(Count.NONE)))
                .toList();
    }

    private static Used used(Script script, Count count) {
        return new Used(script, count.matched(), count.used());
    }

    /** From now on these decide; all are counted anew. */
    @AtomicChange
    public void replace(String projectId, List<Script> scripts) {
        Playbook playbook = worlds.setScripts(projectId, scripts);
        uses.findById(projectId)
                .ifPresentOrElse(use -> use.begin(playbook), () -> uses.save(new ScriptUse(projectId, playbook)));
    }
}
