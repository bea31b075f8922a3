package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.upstream.drift.Drift.Field;
import io.github.dliemulator.upstream.drift.Drift.Pace;
import io.github.dliemulator.upstream.drift.Drift.States;
import io.github.dliemulator.upstream.drift.Drift.Timed;
import io.github.dliemulator.upstream.drift.Drift.Verdict;
import io.github.dliemulator.upstream.drift.Watched.Edge;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What was found out about one world: bounded, whatever clients ask for. */
final class Ledger {

    private static final int MOST = 1000;

    /** Of an example, in characters. */
    private static final int LONGEST = 500;

    final Ids ids;
    final Made made = new Made();
    private final Map<String, Field> fields = new TreeMap<>();
    private final Map<String, Watched> resources = new LinkedHashMap<>();
    private int compared;
    private int notCompared;

    Ledger(String projectId) {
        ids = new Ids(projectId);
    }

    synchronized void skip() {
        notCompared++;
    }

    synchronized void add(String operation, List<Difference> differences) {
        compared++;
        for (Difference it : differences) {
            String key = String.join(" ", operation, it.path(), it.kind().name());
            Field known = fields.get(key);
            if (known != null) {
                fields.put(key, counted(known));
            } else if (fields.size() < MOST) {
                fields.put(
                        key,
                        new Field(
                                operation, it.kind(), it.path(), 1, abridged(it.emulator()), abridged(it.upstream())));
            }
        }
    }

    private static @Nullable JsonNode abridged(@Nullable JsonNode example) {
        String text = String.valueOf(example);
        return text.length() > LONGEST ? StringNode.valueOf(text.substring(0, LONGEST) + "…") : example;
    }

    private static Field counted(Field it) {
        return new Field(it.operation(), it.kind(), it.path(), it.count() + 1, it.emulator(), it.upstream());
    }

    synchronized void see(String resource, String state, long millis, List<? extends Timeline.Step<?>> modelled) {
        if (resources.size() < MOST || resources.containsKey(resource)) {
            resources.computeIfAbsent(resource, unknown -> new Watched()).see(state, millis, modelled);
        }
    }

    /** @param ignored of an operation and a path, or of a kind of resource and {@code states} or {@code timing} */
    synchronized Drift drift(BiPredicate<String, String> ignored) {
        List<Field> differing = fields.values().stream()
                .filter(field -> !ignored.test(field.operation(), field.path()))
                .toList();
        List<States> states =
                states().filter(it -> !ignored.test(it.kind(), "states")).toList();
        List<Timed> timings =
                timings().filter(it -> !ignored.test(it.kind(), "timing")).toList();
        boolean drifts = !differing.isEmpty()
                || !states.isEmpty()
                || timings.stream().anyMatch(timed -> timed.verdict() != Pace.FITS);
        Verdict verdict = drifts ? Verdict.DRIFT : compared == 0 ? Verdict.UNKNOWN : Verdict.EQUAL;
        return new Drift(verdict, compared, notCompared, differing, states, timings);
    }

    private Stream<States> states() {
        Map<List<?>, List<Map.Entry<String, Watched>>> alike = resources.entrySet().stream()
                .filter(entry -> !entry.getValue().isModelled())
                .collect(Collectors.groupingBy(
                        entry -> List.of(
                                kind(entry),
                                entry.getValue().observed(),
                                entry.getValue().modelled()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(same -> {
            Map.Entry<String, Watched> first = same.get(0);
            return new States(
                    kind(first), first.getValue().observed(), first.getValue().modelled(), same.size(), first.getKey());
        });
    }

    private Stream<Timed> timings() {
        Map<String, List<Edge>> alike = resources.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().edges().stream().map(edge -> Map.entry(kind(entry) + " " + edge.name(), edge)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return alike.entrySet().stream().map(entry -> timed(entry.getKey().split(" ", 2), entry.getValue()));
    }

    private static Timed timed(String[] kindAndEdge, List<Edge> edges) {
        Edge worst = edges.stream()
                .max(Comparator.comparing(edge -> edge.pace() != Pace.FITS))
                .orElseThrow();
        return new Timed(
                kindAndEdge[0],
                kindAndEdge[1],
                edges.size(),
                median(edges.stream().map(Edge::observedTime)),
                median(edges.stream().map(Edge::modelledTime)),
                worst.pace());
    }

    private static Duration median(Stream<Duration> durations) {
        List<Duration> sorted = durations.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String kind(Map.Entry<String, Watched> entry) {
        return entry.getKey().replaceFirst("/.*", "");
    }
}
