package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Resources;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.upstream.drift.Difference.Kind;
import io.github.dliemulator.upstream.forward.Forwarder.Told;
import io.github.dliemulator.upstream.recording.Sighting;
import io.github.dliemulator.web.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Weighs one answer against the other, and notes what is found; secrets are taken out before anything is looked at. */
@Component
class Scales {

    private final Ledgers ledgers;
    private final Resources resources;
    private final Secrets secrets;
    private final InstantSource realTime;

    Scales(Ledgers ledgers, Resources resources, Secrets secrets, InstantSource realTime) {
        this.ledgers = ledgers;
        this.resources = resources;
        this.secrets = secrets;
        this.realTime = realTime;
    }

    void weigh(World world, String operation, Told ours, Told theirs) {
        Ledger ledger = ledgers.of(world.projectId());
        Optional<JsonNode> here = secrets.body(ours.body());
        Optional<JsonNode> there = secrets.body(theirs.body());
        if (here.isEmpty() || there.isEmpty()) {
            ledger.skip();
            return;
        }
        boolean alike = ours.status() == theirs.status();
        ledger.add(
                operation, alike ? Comparison.of(here.get(), there.get(), ledger.ids) : List.of(status(ours, theirs)));
        if (alike) {
            watch(world, ledger, theirs);
        }
    }

    private static Difference status(Told ours, Told theirs) {
        return new Difference(
                Kind.STATUS,
                "status",
                JsonNodeFactory.instance.numberNode(ours.status()),
                JsonNodeFactory.instance.numberNode(theirs.status()));
    }

    /** What of the upstream's resources is seen, beside what the emulator makes of the same. */
    private void watch(World world, Ledger ledger, Told theirs) {
        long now = realTime.instant().toEpochMilli();
        Sighting.in(new String(theirs.body(), StandardCharsets.UTF_8)).forEach(sighting -> {
            String resource = ledger.ids.toEmulator(sighting.resource());
            ledger.see(resource, sighting.state(), now, steps(world, resource));
        });
    }

    private List<? extends Timeline.Step<?>> steps(World world, String resource) {
        String[] parts = resource.split("/", 2);
        return resources
                .find(world.projectId(), parts[0], parts[1])
                .<List<? extends Timeline.Step<?>>>map(found -> found.course().steps())
                .orElse(List.of());
    }
}
