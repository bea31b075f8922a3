package io.github.dliemulator.upstream.recording;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;

import io.github.dliemulator.upstream.recording.ExchangeRepository.RecordingSize;
import io.github.dliemulator.upstream.recording.ExchangeRepository.ReplayPosition;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recordings of all projects, and how far each was replayed. */
@Component
public class RecordingStore {

    static final int MAX_EXCHANGES = 2000;
    private static final long MAX_CHARACTERS = 16 * 1024 * 1024;
    private static final int MAX_TARGET_LENGTH = 2000;
    private static final int MAX_SUGGESTIONS = 3;

    private final ExchangeRepository exchanges;
    private final Worlds worlds;
    private final WorldTransactions transactions;

    RecordingStore(ExchangeRepository exchanges, Worlds worlds, WorldTransactions transactions) {
        this.exchanges = exchanges;
        this.worlds = worlds;
        this.transactions = transactions;
    }

    public record ReplayedResponse(int status, String body) {}

    List<Exchange> findByProject(String projectId) {
        return exchanges.findByProject(projectId);
    }

    Map<Omission, Integer> countOmitted(String projectId) {
        return exchanges.countOmitted(projectId);
    }

    /**
     * Adds an exchange. A read with the response of the one before is only counted. Does nothing if the project was reset since
     * the call entered.
     *
     * @param uid of the world that the call entered
     */
    void add(String projectId, long uid, Exchange newExchange) {
        runLocked(projectId, uid, () -> add(projectId, newExchange));
    }

    /** Counts a call that is not recorded. Does nothing if the project was reset since the call entered. */
    void addOmitted(String projectId, long uid, Omission reason) {
        runLocked(projectId, uid, () -> exchanges.addOmitted(projectId, reason, 1));
    }

    /** Takes the world's lock, so that concurrent calls get different numbers. */
    private void runLocked(String projectId, long uid, Runnable change) {
        transactions.runWithoutLock(() -> {
            if (worlds.lock(projectId, uid)) {
                change.run();
            }
        });
    }

    private void add(String projectId, Exchange newExchange) {
        List<Exchange> matching = exchanges.findMatching(projectId, newExchange);
        RecordingSize size = exchanges.size(projectId);
        Exchange last = matching.isEmpty() ? null : matching.get(matching.size() - 1);
        if (newExchange.path().length() > MAX_TARGET_LENGTH
                || newExchange.query().length() > MAX_TARGET_LENGTH) {
            exchanges.addOmitted(projectId, Omission.TARGET_TOO_LONG, 1);
        } else if (newExchange.isRead()
                && last != null
                && last.epoch() == size.epoch()
                && last.hasSameResponse(newExchange)) {
            exchanges.incrementTimes(projectId, last.number(), newExchange.lastMillis());
        } else if (size.number() < MAX_EXCHANGES && size.characters() < MAX_CHARACTERS) {
            exchanges.insert(
                    projectId,
                    newExchange.withNumber(size.number() + 1, size.epoch() + (newExchange.isRead() ? 0 : 1)));
        } else {
            exchanges.addOmitted(projectId, Omission.RECORDING_FULL, 1);
        }
    }

    /** Replaces the recording of a project. The replay starts at its beginning. */
    void replace(World entered, List<Exchange> imported, Map<Omission, Integer> omitted) {
        transactions.run(entered, world -> {
            long characters = imported.stream().mapToLong(Exchange::characters).sum();
            if (characters > MAX_CHARACTERS) {
                throw new WorldConflictException("A recording has %d characters at most".formatted(MAX_CHARACTERS));
            }
            delete(world);
            imported.forEach(exchange -> exchanges.insert(world.projectId(), exchange));
            omitted.forEach((reason, calls) -> exchanges.addOmitted(world.projectId(), reason, calls));
        });
    }

    /** Deletes the recording of a project. */
    public void delete(World entered) {
        transactions.run(entered, world -> exchanges.deleteByProject(world.projectId()));
    }

    /** Starts the replay of a project at the beginning of its recording. */
    public void restartReplay(World entered) {
        transactions.run(entered, world -> startReplay(world));
    }

    private ReplayPosition startReplay(World world) {
        ReplayPosition position = new ReplayPosition(0, world.now().toEpochMilli());
        exchanges.saveReplayPosition(world.projectId(), position);
        return position;
    }

    /**
     * Replays a call. A write advances the replay to the next matching write of the recording. A read gets the response
     * that was recorded after that write, at the same distance in time.
     *
     * @param fallback used if {@code request} was not recorded
     */
    ReplayedResponse replay(World entered, Exchange request, @Nullable Exchange fallback) {
        return transactions.execute(entered, world -> {
            List<Exchange> recorded = exchanges.findMatching(world.projectId(), request);
            List<Exchange> matching = recorded.isEmpty() && fallback != null
                    ? exchanges.findMatching(world.projectId(), fallback)
                    : recorded;
            ReplayPosition position =
                    exchanges.findReplayPosition(world.projectId()).orElseGet(() -> startReplay(world));
            Exchange found =
                    request.isRead() ? findRead(world, matching, position) : findWrite(world, matching, position);
            if (found == null) {
                throw NO_SUCH_API.exception(
                        "%s was never recorded. %s",
                        request.describe(world.projectId()), describeNearest(world, request));
            }
            return new ReplayedResponse(
                    found.status(), found.answer().replace(Redaction.PROJECT_PLACEHOLDER, world.projectId()));
        });
    }

    private @Nullable Exchange findWrite(World world, List<Exchange> matching, ReplayPosition position) {
        Exchange next = matching.stream()
                .filter(exchange -> exchange.epoch() > position.epoch())
                .findFirst()
                .orElse(null);
        if (next != null) {
            exchanges.saveReplayPosition(
                    world.projectId(),
                    new ReplayPosition(next.epoch(), world.now().toEpochMilli()));
            return next;
        }
        return last(matching);
    }

    private @Nullable Exchange findRead(World world, List<Exchange> matching, ReplayPosition position) {
        List<Exchange> reached = matching.stream()
                .filter(exchange -> exchange.epoch() <= position.epoch())
                .toList();
        List<Exchange> current = reached.stream()
                .filter(exchange -> exchange.epoch() == position.epoch())
                .toList();
        if (current.isEmpty()) {
            return last(reached);
        }
        long now = exchanges.epochStart(world.projectId(), position.epoch())
                + world.now().toEpochMilli()
                - position.sinceMillis();
        return current.stream()
                .filter(exchange -> exchange.firstMillis() <= now)
                .reduce((earlier, later) -> later)
                .orElse(current.get(0));
    }

    private static @Nullable Exchange last(List<Exchange> matching) {
        return matching.isEmpty() ? null : matching.get(matching.size() - 1);
    }

    private String describeNearest(World world, Exchange request) {
        String nearest = exchanges.findRequests(world.projectId()).stream()
                .sorted(Comparator.comparingInt(exchange -> -ExchangeSimilarity.score(request, exchange)))
                .map(exchange -> exchange.describe(world.projectId()))
                .distinct()
                .limit(MAX_SUGGESTIONS)
                .collect(Collectors.joining("; "));
        String omitted = exchanges.countOmitted(world.projectId()).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().jsonName())
                .collect(Collectors.joining(", "));
        return (nearest.isEmpty() ? "Nothing is recorded in this project" : "Nearest: " + nearest)
                + (omitted.isEmpty() ? "" : ". Not recorded: " + omitted);
    }
}
