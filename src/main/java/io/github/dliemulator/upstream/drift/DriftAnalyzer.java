package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.upstream.drift.Difference.Kind;
import io.github.dliemulator.upstream.forward.UpstreamResponse;
import io.github.dliemulator.upstream.recording.StateReader;
import io.github.dliemulator.web.SecretRedactor;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares the responses of both sides and records the differences. Secrets are redacted first. */
@Component
class DriftAnalyzer {

    private final DriftStore driftStore;
    private final ResourceRegistry resources;
    private final SecretRedactor redactor;
    private final StateReader stateReader;
    private final InstantSource realTime;

    DriftAnalyzer(
            DriftStore driftStore,
            ResourceRegistry resources,
            SecretRedactor redactor,
            StateReader stateReader,
            InstantSource realTime) {
        this.stateReader = stateReader;
        this.driftStore = driftStore;
        this.resources = resources;
        this.redactor = redactor;
        this.realTime = realTime;
    }

    void analyze(World world, String operation, UpstreamResponse ours, UpstreamResponse theirs) {
        DriftStatistics statistics = driftStore.getOrCreate(world.projectId());
        Optional<JsonNode> ourBody =
                ours.decodedBody(UpstreamResponse.MAX_BODY_BYTES).flatMap(redactor::redactBody);
        Optional<JsonNode> theirBody =
                theirs.decodedBody(UpstreamResponse.MAX_BODY_BYTES).flatMap(redactor::redactBody);
        if (ourBody.isEmpty() || theirBody.isEmpty()) {
            statistics.recordSkipped();
            return;
        }
        boolean sameStatus = ours.status() == theirs.status();
        statistics.recordDifferences(
                operation,
                sameStatus
                        ? ResponseComparator.compare(
                                ourBody.get(), theirBody.get(), statistics.idMapping, stateReader::hasState)
                        : List.of(statusDifference(ours, theirs)));
        if (sameStatus) {
            recordStates(world, statistics, theirBody.get());
        }
    }

    private static Difference statusDifference(UpstreamResponse ours, UpstreamResponse theirs) {
        return new Difference(
                Kind.STATUS,
                "status",
                JsonNodeFactory.instance.numberNode(ours.status()),
                JsonNodeFactory.instance.numberNode(theirs.status()));
    }

    /** Records the states in the upstream's response, and the timelines that the emulator has for these resources. */
    private void recordStates(World world, DriftStatistics statistics, JsonNode theirBody) {
        long now = realTime.instant().toEpochMilli();
        stateReader.read(theirBody).forEach(observation -> {
            String resource = statistics.idMapping.toEmulator(observation.resource());
            statistics.recordState(resource, observation.state(), now, findSteps(world, resource));
        });
    }

    private List<? extends Timeline.Step<?>> findSteps(World world, String resource) {
        String[] parts = resource.split("/", 2);
        return resources
                .find(world.projectId(), parts[0], parts[1])
                .<List<? extends Timeline.Step<?>>>map(found -> found.timeline().steps())
                .orElse(List.of());
    }
}
