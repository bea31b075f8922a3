package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.ConnectionKinds.PEER;
import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;
import static io.github.dliemulator.timeline.DelayedOperation.PEERING;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.network.SubnetLookup;
import io.github.dliemulator.provisioning.TagScripts;
import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.script.OutcomeResolver;
import io.github.dliemulator.script.ScriptTarget;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides the outcome of peerings when they start. */
@Component
class PeeringPlanner {

    /** Failure message if the destination subnet does not exist (dli_03_0237). */
    private static final String SUBNET_NOT_FOUND =
            "Failed to get subnet %1$s. Response code : 404, message : {\"code\":\"VPC.0202\",\"message\":"
                    + "\"Query resource by id %1$s fail.the subnet could not be found.\"}";

    /** Failure message if the cause is unknown. */
    static final String DEFAULT_FAILURE_MESSAGE = "The VPC peering failed.";

    private final PeerRepository peers;
    private final SubnetLookup subnets;
    private final OutcomeResolver outcomes;
    private final TagScripts tagScripts;

    PeeringPlanner(PeerRepository peers, SubnetLookup subnets, OutcomeResolver outcomes, TagScripts tagScripts) {
        this.tagScripts = tagScripts;
        this.peers = peers;
        this.subnets = subnets;
        this.outcomes = outcomes;
    }

    /**
     * Failure of a peering.
     *
     * @param message failure message for the client
     * @param reason explanation in the timeline
     */
    private record PeeringFailure(String message, String reason) {}

    /** CIDR block and its owner. */
    private record CidrClaim(Cidr cidr, String owner) {}

    PeerScripts findScripts(World world, Destination destination) {
        return new PeerScripts(
                tagScripts
                        .findByResource(destination.projectId(), DLI_ENHANCED_DATASOURCE, PEER)
                        .get(destination.connectionId()),
                Stream.of(BindTargetType.values())
                        .collect(toMap(
                                identity(),
                                type -> tagScripts.findByResource(world.projectId(), type.resourceType(), PEER))));
    }

    /** Schedules the peering from the time at which the queue or pool is available. A failure takes the same time. */
    Outcome<PeerStatus> plan(
            World world, Destination destination, BindTarget target, List<AppliedScript> scripts, RandomStream random) {
        Optional<PeeringFailure> failure = findFailure(world, destination, target, random);
        DefaultTransition<PeerStatus> defaultTransition = new DefaultTransition<>(
                CREATING,
                "bound",
                world.now(),
                target.readyAt(),
                world.timing().delay(PEERING, random),
                failure.isPresent() ? FAILED : ACTIVE,
                target.reason(world.timing().reason(PEERING))
                        + failure.map(cause -> ", " + cause.reason()).orElse(""),
                failure.map(PeeringFailure::message).orElse(DEFAULT_FAILURE_MESSAGE),
                null);
        ScriptTarget scriptTarget = new ScriptTarget(PEER, destination.name(), target.name());
        return outcomes.resolve(world, scriptTarget, scripts, random, defaultTransition);
    }

    private Optional<PeeringFailure> findFailure(
            World world, Destination destination, BindTarget target, RandomStream random) {
        Optional<Cidr> subnet = subnets.findCidrForUpdate(destination.projectId(), destination.networkId());
        if (world.timing().fails(PEERING, random)) {
            return Optional.of(subnetNotFound(destination, "and fails at random"));
        }
        if (subnet.isEmpty() && subnets.isSubnetRequired()) {
            return Optional.of(
                    subnetNotFound(destination, "and fails because there is no subnet " + destination.networkId()));
        }
        return Stream.concat(
                        subnet.map(cidr -> new CidrClaim(cidr, "subnet " + destination.networkId())).stream(),
                        competingClaims(world, destination, target))
                .filter(claim -> claim.cidr().overlaps(target.cidr()))
                .findFirst()
                .map(claim -> cidrOverlap(target, claim));
    }

    private static PeeringFailure subnetNotFound(Destination destination, String reason) {
        return new PeeringFailure(SUBNET_NOT_FOUND.formatted(destination.networkId()), reason);
    }

    /** The failure message is assumed: no page quotes it. */
    private static PeeringFailure cidrOverlap(BindTarget target, CidrClaim claim) {
        String overlap = "CIDR block %s of %s overlaps CIDR block %s of %s"
                .formatted(target.cidr(), target.displayName(), claim.cidr(), claim.owner());
        return new PeeringFailure("Failed to create the VPC peering. " + overlap + ".", "and fails because " + overlap);
    }

    /**
     * The CIDR blocks of other peers to this network that will not fail (dli_03_0179). Only blocks that a client chose count: the
     * defaults are equal for all queues and for all pools, which can still be bound together.
     */
    private Stream<CidrClaim> competingClaims(World world, Destination destination, BindTarget target) {
        if (!target.cidrIsChosen()) {
            return Stream.empty();
        }
        return peers.findWithChosenCidr(world.projectId(), destination.projectId(), destination.networkId()).stream()
                .filter(peer -> !peer.hasStatus(FAILED, Instant.MAX) && !peer.binds(target.type(), target.name()))
                .flatMap(peer -> peer.chosenCidr().map(cidr -> new CidrClaim(cidr, peer.displayName())).stream());
    }
}
