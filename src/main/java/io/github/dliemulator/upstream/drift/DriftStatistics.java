package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.upstream.drift.DriftReport.FieldDrift;
import io.github.dliemulator.upstream.drift.DriftReport.StateDrift;
import io.github.dliemulator.upstream.drift.DriftReport.TimingDrift;
import io.github.dliemulator.upstream.drift.DriftReport.TimingVerdict;
import io.github.dliemulator.upstream.drift.DriftReport.Verdict;
import io.github.dliemulator.upstream.drift.ObservedResource.ObservedTransition;
import io.github.dliemulator.world.ResourceKind;
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

/** Counts of differences between emulator and upstream in one project. Bounded in size, and thread-safe. */
final class DriftStatistics {

    private static final int MAX_ENTRIES = 1000;

    /** Maximum number of characters of an example. */
    private static final int MAX_EXAMPLE_LENGTH = 500;

    final IdMapping idMapping;
    final CreatedResources createdResources;
    private final Map<String, FieldDrift> fields = new TreeMap<>();
    private final Map<String, ObservedResource> resources = new LinkedHashMap<>();
    private int compared;
    private int skipped;

    DriftStatistics(String projectId, List<ResourceKind> kinds) {
        createdResources = new CreatedResources(kinds);
        idMapping = new IdMapping(projectId);
    }

    synchronized void recordSkipped() {
        skipped++;
    }

    synchronized void recordDifferences(String operation, List<Difference> differences) {
        compared++;
        for (Difference it : differences) {
            String key = String.join(" ", operation, it.path(), it.kind().name());
            FieldDrift existing = fields.get(key);
            if (existing != null) {
                fields.put(key, incremented(existing));
            } else if (fields.size() < MAX_ENTRIES) {
                fields.put(
                        key,
                        new FieldDrift(
                                operation,
                                it.kind(),
                                it.path(),
                                1,
                                abbreviate(it.emulator()),
                                abbreviate(it.upstream())));
            }
        }
    }

    private static @Nullable JsonNode abbreviate(@Nullable JsonNode example) {
        String text = String.valueOf(example);
        return text.length() > MAX_EXAMPLE_LENGTH
                ? StringNode.valueOf(text.substring(0, MAX_EXAMPLE_LENGTH) + "…")
                : example;
    }

    private static FieldDrift incremented(FieldDrift it) {
        return new FieldDrift(it.operation(), it.kind(), it.path(), it.count() + 1, it.emulator(), it.upstream());
    }

    synchronized void recordState(
            String resource, String state, long millis, List<? extends Timeline.Step<?>> emulated) {
        if (resources.size() < MAX_ENTRIES || resources.containsKey(resource)) {
            resources
                    .computeIfAbsent(resource, unknown -> new ObservedResource())
                    .observe(state, millis, emulated);
        }
    }

    /** @param isIgnored tests an operation and a path, or a kind of resource and {@code states} or {@code timing} */
    synchronized DriftReport report(BiPredicate<String, String> isIgnored) {
        List<FieldDrift> fieldDrifts = fields.values().stream()
                .filter(field -> !isIgnored.test(field.operation(), field.path()))
                .toList();
        List<StateDrift> stateDrifts =
                stateDrifts().filter(it -> !isIgnored.test(it.kind(), "states")).toList();
        List<TimingDrift> timingDrifts = timingDrifts()
                .filter(it -> !isIgnored.test(it.kind(), "timing"))
                .toList();
        boolean hasDrift = !fieldDrifts.isEmpty()
                || !stateDrifts.isEmpty()
                || timingDrifts.stream().anyMatch(timing -> timing.verdict() != TimingVerdict.FITS);
        Verdict verdict = hasDrift ? Verdict.DRIFT : compared == 0 ? Verdict.UNKNOWN : Verdict.EQUAL;
        return new DriftReport(verdict, compared, skipped, fieldDrifts, stateDrifts, timingDrifts);
    }

    private Stream<StateDrift> stateDrifts() {
        Map<List<?>, List<Map.Entry<String, ObservedResource>>> groups = resources.entrySet().stream()
                .filter(entry -> !entry.getValue().matchesEmulatedStates())
                .collect(Collectors.groupingBy(
                        entry -> List.of(
                                kind(entry),
                                entry.getValue().observedStates(),
                                entry.getValue().emulatedStates()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream().map(group -> {
            Map.Entry<String, ObservedResource> first = group.get(0);
            return new StateDrift(
                    kind(first),
                    first.getValue().observedStates(),
                    first.getValue().emulatedStates(),
                    group.size(),
                    first.getKey());
        });
    }

    private Stream<TimingDrift> timingDrifts() {
        Map<String, List<ObservedTransition>> groups = resources.entrySet().stream()
                .flatMap(entry -> entry.getValue().transitions().stream()
                        .map(transition -> Map.entry(kind(entry) + " " + transition.name(), transition)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return groups.entrySet().stream()
                .map(entry -> toTimingDrift(entry.getKey().split(" ", 2), entry.getValue()));
    }

    private static TimingDrift toTimingDrift(String[] kindAndTransition, List<ObservedTransition> transitions) {
        ObservedTransition worst = transitions.stream()
                .max(Comparator.comparing(transition -> transition.verdict() != TimingVerdict.FITS))
                .orElseThrow();
        return new TimingDrift(
                kindAndTransition[0],
                kindAndTransition[1],
                transitions.size(),
                median(transitions.stream().map(ObservedTransition::observedTime)),
                median(transitions.stream().map(ObservedTransition::emulatedTime)),
                worst.verdict());
    }

    private static Duration median(Stream<Duration> durations) {
        List<Duration> sorted = durations.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String kind(Map.Entry<String, ObservedResource> entry) {
        return entry.getKey().replaceFirst("/.*", "");
    }
}
