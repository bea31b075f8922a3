package io.github.dliemulator.job.engine;

import static io.github.dliemulator.dial.Dial.Outcome.CONNECTED;
import static io.github.dliemulator.dial.Dial.Outcome.TIMEOUT;
import static io.github.dliemulator.dial.Dial.Outcome.UNKNOWN_HOST;

import io.github.dliemulator.dial.Dial;
import io.github.dliemulator.dial.DialLog;
import io.github.dliemulator.dial.Endpoint;
import io.github.dliemulator.dial.Endpoints;
import io.github.dliemulator.queue.spi.Reach;
import io.github.dliemulator.queue.spi.Reachability;
import io.github.dliemulator.spark.EngineProperties;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a job may connect to an address now, as the connectivity test does, and where the address really is. */
@Component
class Dialer {

    private final Reachability reachability;
    private final Endpoints endpoints;
    private final DialLog log;
    private final EngineProperties properties;

    Dialer(Reachability reachability, Endpoints endpoints, DialLog log, EngineProperties properties) {
        this.reachability = reachability;
        this.endpoints = endpoints;
        this.log = log;
        this.properties = properties;
    }

    /** Decides, and records it. A repeated question is recorded only if the answer is a refusal. */
    Dial dial(World world, DialRequest request) {
        Dial dial = decide(world, request);
        if (!request.recheck() || !dial.connects()) {
            log.add(world.projectId(), dial);
        }
        return dial;
    }

    private Dial decide(World world, DialRequest request) {
        Reach reach = reachability.find(world, ResourceNames.normalize(request.queue()), request.host());
        if (reach.ip() == null) {
            return dial(world, request, UNKNOWN_HOST, reach, null, reach.reason());
        }
        if (!reach.isReachable()) {
            return dial(world, request, TIMEOUT, reach, null, reach.reason());
        }
        Endpoint address = new Endpoint(reach.ip(), request.port());
        Optional<Endpoint> endpoint = endpoints.find(world, address).or(() -> unmapped(address));
        return endpoint.map(found -> dial(world, request, CONNECTED, reach, found, reach.reason()))
                .orElseGet(() -> dial(world, request, TIMEOUT, reach, null, notMapped(world, reach, address)));
    }

    private Optional<Endpoint> unmapped(Endpoint address) {
        return properties.unmapped() == EngineProperties.Unmapped.DIRECT ? Optional.of(address) : Optional.empty();
    }

    private static String notMapped(World world, Reach reach, Endpoint address) {
        return "%s, but %s has no endpoint: set one with PUT /_emulator/projects/%s/endpoints"
                .formatted(reach.reason(), address, world.projectId());
    }

    private static Dial dial(
            World world,
            DialRequest request,
            Dial.Outcome outcome,
            Reach reach,
            @Nullable Endpoint endpoint,
            String reason) {
        return new Dial(
                0,
                world.now(),
                request.jobId(),
                request.queue(),
                request.host(),
                request.port(),
                outcome,
                reach.connection(),
                endpoint,
                reason);
    }
}
