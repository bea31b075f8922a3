package io.github.dliemulator.simulation.fault;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice;
import io.github.dliemulator.simulation.fault.FaultList.Lasting;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts calls one by one, and decides for each whether a fault strikes it; nothing else happens in the same transaction. */
@Component
class FaultCounting {

    private final FaultCountRepository counts;
    private final FaultDrawRepository draws;

    FaultCounting(FaultCountRepository counts, FaultDrawRepository draws) {
        this.counts = counts;
        this.draws = draws;
    }

    /**
     * Asks these faults in turn, until one decides; those after it do not count the call.
     *
     * @param subject what the call says; matters only to faults that draw
     */
    @AtomicChange
    Strike strike(World world, List<Lasting> candidates, String subject) {
        Strike strike = Strike.NONE;
        for (Lasting candidate : candidates) {
            if (strike.isOpenTo(candidate.fault().kind())) {
                strike = ask(world, candidate, subject, strike);
            }
        }
        return strike;
    }

    /** A list that was replaced meanwhile has no counts any more, and strikes nobody. */
    private Strike ask(World world, Lasting candidate, String subject, Strike soFar) {
        Optional<FaultCount> found = counts.findById(
                new FaultCount.Key(world.projectId(), world.faults().edition(), candidate.place()));
        if (found.isEmpty()) {
            return soFar;
        }
        FaultCount count = found.get();
        Fault fault = candidate.fault();
        long nth = count.call();
        Dice.Die die = fault.isDrawn()
                ? die(world, count, subject)
                : world.dice().of("fault", String.valueOf(candidate.place()), nth);
        if (!fault.strikes(nth, die)) {
            return soFar;
        }
        count.hit();
        return soFar.with(fault, die);
    }

    /** Of the call's own, so that the order of concurrent calls changes nothing. */
    private Dice.Die die(World world, FaultCount count, String subject) {
        FaultDraw draw = find(world, count, subject).orElseGet(() -> remember(world, count, subject));
        return world.dice().of("fault", count.place() + " " + subject, draw.next());
    }

    private FaultDraw remember(World world, FaultCount count, String subject) {
        if (count.takesSubject()) {
            return draws.save(new FaultDraw(key(world, count, subject)));
        }
        return find(world, count, FaultDraw.THE_REST)
                .orElseGet(() -> draws.save(new FaultDraw(key(world, count, FaultDraw.THE_REST))));
    }

    private Optional<FaultDraw> find(World world, FaultCount count, String subject) {
        return draws.findById(key(world, count, subject));
    }

    private static FaultDraw.Key key(World world, FaultCount count, String subject) {
        return new FaultDraw.Key(world.projectId(), world.faults().edition(), count.place(), subject);
    }
}
