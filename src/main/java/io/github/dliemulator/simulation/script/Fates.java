package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.timeline.Passing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what becomes of changes, when they begin. */
@Component
public class Fates {

    private final ScriptUseRepository uses;

    Fates(ScriptUseRepository uses) {
        this.uses = uses;
    }

    /**
     * What is written on the resource itself decides, then what the call says, then what the operator said, then time and
     * chance. Call it within the change.
     *
     * @param written what is written on the resource, the most specific first
     */
    public <S extends Enum<S> & Passing> Fate<S> decide(
            World world, Subject subject, List<Cue> written, Die die, Usual<S> usual) {
        return written.stream()
                .findFirst()
                .or(() -> ofCall(world.scripts(), subject, usual.passing()))
                .or(() -> ofWorld(world, subject, usual.passing()))
                .map(cue -> Telling.of(usual, cue, die))
                .orElseGet(usual::fate);
    }

    private static <S extends Enum<S> & Passing> Optional<Cue> ofCall(Scripts scripts, Subject subject, S passing) {
        return scripts.ofCall().stream()
                .filter(script -> script.fits(subject, passing))
                .findFirst()
                .map(script -> new Cue("script by header", script.plot()));
    }

    /** What the operator took back meanwhile decides nothing. */
    private <S extends Enum<S> & Passing> Optional<Cue> ofWorld(World world, Subject subject, S passing) {
        Playbook playbook = world.scripts().ofWorld();
        if (playbook.scripts().stream().noneMatch(script -> script.fits(subject, passing))) {
            return Optional.empty();
        }
        return uses.findById(world.projectId())
                .filter(use -> use.isOf(playbook))
                .flatMap(use -> use.use(playbook.scripts(), subject, passing));
    }
}
