package io.github.dliemulator.upstream.recording;

import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_API;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.upstream.recording.Exchanges.Extent;
import io.github.dliemulator.upstream.recording.Exchanges.Played;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the upstream answered in each world, and what it would answer again. */
@Component
public class Recordings {

    static final int MOST = 2000;
    private static final long LARGEST = 16 * 1024 * 1024;
    private static final int LONGEST = 2000;
    private static final int NEAREST = 3;

    private final Exchanges exchanges;
    private final Worlds worlds;

    Recordings(Exchanges exchanges, Worlds worlds) {
        this.exchanges = exchanges;
        this.worlds = worlds;
    }

    /** An answer to be given again. */
    public record Again(int status, String answer) {}

    List<Exchange> of(String projectId) {
        return exchanges.of(projectId);
    }

    /** Whether there is no room for anything new. */
    static boolean isFull(List<Exchange> exchanges) {
        return exchanges.size() >= MOST
                || exchanges.stream().mapToLong(Exchange::characters).sum() >= LARGEST;
    }

    /**
     * Keeps an exchange; one that says what was said before is only counted. When there is no more room, it is let go, and so it is
     * when the world in which it was asked is over.
     *
     * @param incarnation of that world; as a {@link World}, it would be the one that is there now
     */
    @AtomicChange
    void keep(String projectId, long incarnation, Exchange said) {
        if (said.path().length() > LONGEST || said.query().length() > LONGEST) {
            return;
        }
        if (!worlds.hold(projectId, incarnation)) { // calls that are answered at once are numbered one after the other
            return;
        }
        List<Exchange> alike = exchanges.alike(projectId, said);
        Extent extent = exchanges.extent(projectId);
        Exchange last = alike.isEmpty() ? null : alike.get(alike.size() - 1);
        if (said.reads() && last != null && last.epoch() == extent.epoch() && last.says(said)) {
            exchanges.sayAgain(projectId, last.number(), said.lastMillis());
        } else if (extent.number() < MOST && extent.characters() < LARGEST) {
            exchanges.add(projectId, numbered(said, extent));
        }
    }

    private static Exchange numbered(Exchange said, Extent extent) {
        return new Exchange(
                extent.number() + 1,
                said.operation(),
                said.method(),
                said.path(),
                said.query(),
                said.request(),
                extent.epoch() + (said.reads() ? 0 : 1),
                said.firstMillis(),
                said.lastMillis(),
                1,
                said.status(),
                said.answer());
    }

    /** Replaces what was recorded in a world; it is played from its beginning. */
    @AtomicChange
    void replace(World world, List<Exchange> others) {
        long characters = others.stream().mapToLong(Exchange::characters).sum();
        if (characters > LARGEST) {
            throw new RefusedException("A recording has %d characters at most".formatted(LARGEST));
        }
        forget(world);
        others.forEach(exchange -> exchanges.add(world.projectId(), exchange));
    }

    /** Nothing is recorded any more. */
    @AtomicChange
    public void forget(World world) {
        exchanges.clear(world.projectId());
        exchanges.stop(world.projectId());
    }

    /** From now on what was recorded is played from its beginning. */
    @AtomicChange
    public void rewind(World world) {
        beginning(world);
    }

    private Played beginning(World world) {
        Played played = new Played(0, world.now().toEpochMilli());
        exchanges.play(world.projectId(), played);
        return played;
    }

    /**
     * What was answered to this question: after as many writes, and as long after the last of them, as in the recording. A write
     * leads on to where it was recorded.
     */
    @AtomicChange
    Again again(World world, Exchange asked) {
        List<Exchange> alike = exchanges.alike(world.projectId(), asked);
        Played played = exchanges.played(world.projectId()).orElseGet(() -> beginning(world));
        Exchange found = asked.reads() ? read(world, alike, played) : written(world, alike, played);
        if (found == null) {
            throw NO_SUCH_API.because(
                    "%s was never recorded. %s", asked.line(world.projectId()), nearest(world, asked));
        }
        return new Again(found.status(), found.answer().replace(Redaction.PROJECT, world.projectId()));
    }

    private @Nullable Exchange written(World world, List<Exchange> alike, Played played) {
        Exchange next = alike.stream()
                .filter(exchange -> exchange.epoch() > played.epoch())
                .findFirst()
                .orElse(null);
        if (next != null) {
            exchanges.play(
                    world.projectId(), new Played(next.epoch(), world.now().toEpochMilli()));
            return next;
        }
        return last(alike);
    }

    private @Nullable Exchange read(World world, List<Exchange> alike, Played played) {
        List<Exchange> known = alike.stream()
                .filter(exchange -> exchange.epoch() <= played.epoch())
                .toList();
        List<Exchange> here = known.stream()
                .filter(exchange -> exchange.epoch() == played.epoch())
                .toList();
        if (here.isEmpty()) {
            return last(known);
        }
        long now =
                exchanges.began(world.projectId(), played.epoch()) + world.now().toEpochMilli() - played.sinceMillis();
        return here.stream()
                .filter(exchange -> exchange.firstMillis() <= now)
                .reduce((earlier, later) -> later)
                .orElse(here.get(0));
    }

    private static @Nullable Exchange last(List<Exchange> alike) {
        return alike.isEmpty() ? null : alike.get(alike.size() - 1);
    }

    private String nearest(World world, Exchange asked) {
        String nearest = exchanges.questions(world.projectId()).stream()
                .sorted(Comparator.comparingInt(exchange -> -Likeness.of(asked, exchange)))
                .map(exchange -> exchange.line(world.projectId()))
                .distinct()
                .limit(NEAREST)
                .collect(Collectors.joining("; "));
        return nearest.isEmpty() ? "Nothing is recorded in this world" : "Nearest: " + nearest;
    }
}
