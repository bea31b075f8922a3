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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the upstream answered in each world, and what it would answer again. */
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

    /** An answer to be given again. */
    public record ReplayedResponse(int status, String body) {}

    List<Exchange> findByProject(String projectId) {
        return exchanges.findByProject(projectId);
    }

    /** Whether there is no room for anything new. */
    static boolean isFull(List<Exchange> exchanges) {
        return exchanges.size() >= MAX_EXCHANGES
                || exchanges.stream().mapToLong(Exchange::characters).sum() >= MAX_CHARACTERS;
    }

    /**
     * Keeps an exchange; one that says what was said before is only counted. When there is no more room, it is let go, and so it is
     * when the world in which it was asked is over.
     *
     * @param uid of that world; as a {@link World}, it would be the one that is there now
     */
    void add(String projectId, long uid, Exchange newExchange) {
        if (newExchange.path().length() <= MAX_TARGET_LENGTH
                && newExchange.query().length() <= MAX_TARGET_LENGTH) {
            transactions.runWithoutLock(() -> {
                if (worlds.lock(projectId, uid)) { // calls that are answered at once are numbered one after the other
                    add(projectId, newExchange);
                }
            });
        }
    }

    private void add(String projectId, Exchange newExchange) {
        List<Exchange> matching = exchanges.findMatching(projectId, newExchange);
        RecordingSize size = exchanges.size(projectId);
        Exchange last = matching.isEmpty() ? null : matching.get(matching.size() - 1);
        if (newExchange.isRead() && last != null && last.epoch() == size.epoch() && last.hasSameResponse(newExchange)) {
            exchanges.incrementTimes(projectId, last.number(), newExchange.lastMillis());
        } else if (size.number() < MAX_EXCHANGES && size.characters() < MAX_CHARACTERS) {
            exchanges.insert(projectId, withNumber(newExchange, size));
        }
    }

    private static Exchange withNumber(Exchange newExchange, RecordingSize size) {
        return new Exchange(
                size.number() + 1,
                newExchange.operation(),
                newExchange.method(),
                newExchange.path(),
                newExchange.query(),
                newExchange.request(),
                size.epoch() + (newExchange.isRead() ? 0 : 1),
                newExchange.firstMillis(),
                newExchange.lastMillis(),
                1,
                newExchange.status(),
                newExchange.answer());
    }

    /** Replaces what was recorded in a world; it is played from its beginning. */
    void replace(World entered, List<Exchange> imported) {
        transactions.run(entered, world -> {
            long characters = imported.stream().mapToLong(Exchange::characters).sum();
            if (characters > MAX_CHARACTERS) {
                throw new WorldConflictException("A recording has %d characters at most".formatted(MAX_CHARACTERS));
            }
            delete(world);
            imported.forEach(exchange -> exchanges.insert(world.projectId(), exchange));
        });
    }

    /** Nothing is recorded any more. */
    public void delete(World entered) {
        transactions.run(entered, world -> {
            exchanges.deleteByProject(world.projectId());
            exchanges.deleteReplayPosition(world.projectId());
        });
    }

    /** From now on what was recorded is played from its beginning. */
    public void restartReplay(World entered) {
        transactions.run(entered, world -> startReplay(world));
    }

    private ReplayPosition startReplay(World world) {
        ReplayPosition position = new ReplayPosition(0, world.now().toEpochMilli());
        exchanges.saveReplayPosition(world.projectId(), position);
        return position;
    }

    /**
     * What was answered to this question: after as many writes, and as long after the last of them, as in the recording. A write
     * leads on to where it was recorded.
     */
    ReplayedResponse replay(World entered, Exchange request) {
        return transactions.execute(entered, world -> {
            List<Exchange> matching = exchanges.findMatching(world.projectId(), request);
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
        return nearest.isEmpty() ? "Nothing is recorded in this world" : "Nearest: " + nearest;
    }
}
