package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Timing;
import io.github.dliemulator.simulation.fault.Fault;
import io.github.dliemulator.simulation.fault.FaultList;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.simulation.script.Playbook;
import io.github.dliemulator.simulation.script.Script;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every project's world; one that is not there yet begins when it is first asked for. */
@Component
public class Worlds {

    private static final Pattern PROJECT_ID = Pattern.compile("[0-9A-Za-z]{1,64}"); // dli_02_0194

    private final WorldRepository worlds;
    private final WorldReader reader;
    private final WorldOpening opening;
    private final SimulationProperties settings;
    private final InstantSource realTime;

    Worlds(
            WorldRepository worlds,
            WorldReader reader,
            WorldOpening opening,
            SimulationProperties settings,
            InstantSource realTime) {
        this.worlds = worlds;
        this.reader = reader;
        this.opening = opening;
        this.settings = settings;
        this.realTime = realTime;
    }

    /** Whether this may be a project's id: 1 to 64 letters and digits. */
    public static boolean isProjectId(String text) {
        return PROJECT_ID.matcher(text).matches();
    }

    /**
     * The world as it is at this moment.
     *
     * @throws RefusedException when there are as many worlds as there may be
     * @throws NoSuchWorldException when only those are there that were created, and this one was not
     */
    public World enter(String projectId) {
        return enter(projectId, World.SERVICE);
    }

    /** The same, as the user {@code caller} finds it. */
    public World enter(String projectId, String caller) {
        return stored(projectId).seenBy(caller, realTime.instant());
    }

    /**
     * Within a change, which is made again as a whole when somebody else begins the same world: the world as it is now, for a
     * caller who has entered it before.
     *
     * @throws RefusedException when there are as many worlds as there may be
     * @throws NoSuchWorldException when only those are there that were created, and this one is not any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public World reenter(World world) {
        Instant realNow = realTime.instant();
        return worlds.findLivingForChange(world.projectId(), realNow)
                .orElseGet(() -> opening.begin(world.projectId()))
                .seenBy(world.caller(), realNow)
                .scripted(world.scripts().ofCall());
    }

    /**
     * A world in short.
     *
     * @param projectId its project
     * @param now what its clock says
     * @param expiresAt when it is over, in real time; null when it stays
     */
    public record Summary(
            String projectId,
            long seed,
            Instant now,
            @Nullable Instant expiresAt) {}

    public List<Summary> all() {
        Instant realNow = realTime.instant();
        return worlds.findAllByOrderByProjectId().stream()
                .filter(world -> !world.isOver(realNow))
                .map(world -> world.summary(realNow))
                .toList();
    }

    /** How a world begins that nobody has asked anything special of. */
    public Beginning usualBeginning() {
        return settings.beginning(realTime.instant());
    }

    /**
     * Begins a world in its own way.
     *
     * @throws RefusedException when it is there already, or there are as many worlds as there may be
     */
    public Summary create(String projectId, Beginning beginning) {
        return opening.create(projectId, beginning).summary(realTime.instant());
    }

    /**
     * Empties a world that has an end, or that would otherwise be unknown from now on, and begins it anew as the usual one.
     *
     * @return whether it was such a one
     * @throws NoSuchWorldException when only those are there that were created, and this one was not
     */
    public boolean restart(String projectId) {
        return opening.restart(projectId);
    }

    /** The clock as it stands at this moment: its world time is now. */
    public WorldClock clock(String projectId) {
        return atThisMoment(stored(projectId));
    }

    /** The same of a world that is there; others do not begin. */
    public Optional<WorldClock> clockIfThere(String projectId) {
        return reader.living(projectId, realTime.instant()).map(this::atThisMoment);
    }

    private WorldClock atThisMoment(StoredWorld world) {
        return world.clock().paced(world.clock().factor(), realTime.instant());
    }

    /** How long changes take in a world that begins. */
    public Timing startingTiming() {
        return settings.timing();
    }

    /** From now on, changes take as long as {@code timing} says; those that began before keep their course. */
    @AtomicChange
    public void setTiming(String projectId, Timing timing) {
        forChange(projectId).setTiming(timing);
    }

    /** Who answers which calls of a world that is there, where somebody has said so. */
    public Optional<Routing> routing(String projectId) {
        return reader.living(projectId, realTime.instant()).map(StoredWorld::routing);
    }

    /** From now on calls are answered so. */
    @AtomicChange
    public void setRouting(String projectId, Routing routing) {
        forChange(projectId).setRouting(routing);
    }

    /** From now on these scripts decide on the changes that begin. */
    @AtomicChange
    public Playbook setScripts(String projectId, List<Script> scripts) {
        StoredWorld world = forChange(projectId);
        world.setScripts(world.scripts().next(scripts));
        return world.scripts();
    }

    /** From now on this goes wrong with calls. Within a change, which has more to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FaultList setFaults(String projectId, List<Fault> faults) {
        StoredWorld world = forChange(projectId);
        world.setFaults(world.faults().replaced(faults, world.clock().now(realTime.instant())));
        return world.faults();
    }

    /**
     * Sets the clock.
     *
     * @param move what becomes of the clock, told what real time says
     * @throws RefusedException when that would turn world time back, or beyond its end
     */
    @AtomicChange
    public Passage moveClock(String projectId, BiFunction<WorldClock, Instant, WorldClock> move) {
        StoredWorld world = forChange(projectId);
        Instant realNow = realTime.instant();
        WorldClock before = world.clock();
        WorldClock after = move.apply(before, realNow);
        world.setClock(after);
        return new Passage(before.now(realNow), after.now(realNow));
    }

    /** The world time that a move of the clock passed over. */
    public record Passage(Instant from, Instant until) {}

    /**
     * Lets nobody else change a world until the change is over in which this is called, for who has entered it before.
     *
     * @return whether it is there, and none that took its place
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String projectId, long incarnation) {
        return worlds.findForChangeByProjectId(projectId)
                .filter(world -> world.is(incarnation))
                .isPresent();
    }

    /** Within a change that holds this world: moves its clock to an instant, unless it is beyond that already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveOn(String projectId, Instant target) {
        Instant realNow = realTime.instant();
        worlds.findForChangeByProjectId(projectId)
                .filter(world -> world.clock().now(realNow).isBefore(target))
                .ifPresent(world -> world.setClock(world.clock().movedTo(target, realNow)));
    }

    /**
     * Within a change: takes away what there is of a world, for another that is put in its place whole.
     *
     * @return when that which was there would have been over
     * @throws RefusedException when there are as many worlds as there may be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Instant clear(String projectId) {
        return opening.clear(projectId);
    }

    /** @throws RefusedException when this world is there, and not over */
    public void requireAbsent(String projectId) {
        opening.requireAbsent(projectId);
    }

    /** Within the change that put a world in its place: lets it differ from what it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Summary goOn(String projectId, UnaryOperator<Beginning> difference) {
        StoredWorld world = forChange(projectId);
        world.goOnAs(difference.apply(world.asBeginning()));
        return world.summary(realTime.instant());
    }

    /** Whether this world is there, and not over. */
    public boolean isThere(String projectId) {
        return reader.living(projectId, realTime.instant()).isPresent();
    }

    private StoredWorld stored(String projectId) {
        return reader.living(projectId, realTime.instant()).orElseGet(() -> opening.open(projectId));
    }

    private StoredWorld forChange(String projectId) {
        return worlds.findLivingForChange(projectId, realTime.instant()).orElseGet(() -> opening.begin(projectId));
    }
}
