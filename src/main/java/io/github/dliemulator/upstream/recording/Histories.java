package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.recording.Recording.History;
import io.github.dliemulator.upstream.recording.Recording.Stay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which states resources were seen in, and for how long. */
final class Histories {

    private Histories() {}

    private record Look(String state, long first, long last) {}

    static List<History> of(List<Exchange> exchanges, long began) {
        Map<String, List<Look>> looks = new LinkedHashMap<>();
        exchanges.stream()
                .filter(exchange -> exchange.reads() && exchange.status() == 200)
                .sorted(Comparator.comparingLong(Exchange::firstMillis))
                .forEach(exchange -> Sighting.in(exchange.answer())
                        .forEach(sighting -> looks.computeIfAbsent(sighting.resource(), none -> new ArrayList<>())
                                .add(new Look(sighting.state(), exchange.firstMillis(), exchange.lastMillis()))));
        return looks.entrySet().stream()
                .map(entry -> new History(entry.getKey(), stays(entry.getValue(), began)))
                .toList();
    }

    private static List<Stay> stays(List<Look> looks, long began) {
        List<Look> states = new ArrayList<>();
        for (Look look : looks) {
            Look last = states.isEmpty() ? null : states.get(states.size() - 1);
            if (last != null && last.state().equals(look.state())) {
                states.set(states.size() - 1, new Look(last.state(), last.first(), Math.max(last.last(), look.last())));
            } else {
                states.add(look);
            }
        }
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            stays.add(stay(states.get(i), i + 1 < states.size() ? states.get(i + 1) : null, began));
        }
        return stays;
    }

    private static Stay stay(Look look, @Nullable Look next, long began) {
        return new Stay(
                look.state(),
                Duration.ofMillis(look.first() - began),
                Duration.ofMillis(look.last() - began),
                next == null ? null : Duration.ofMillis(next.first() - look.first()));
    }
}
