package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;
import static io.github.dliemulator.simulation.chance.Change.PEERING;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.network.Networks;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Cue;
import io.github.dliemulator.simulation.script.Fate;
import io.github.dliemulator.simulation.script.Fates;
import io.github.dliemulator.simulation.script.Subject;
import io.github.dliemulator.simulation.script.Usual;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides what becomes of peerings, when they begin. */
@Component
class Courses {

    /** What a peering says that does not find its destination (dli_03_0237). */
    private static final String NO_SUBNET =
            "Failed to get subnet %1$s. Response code : 404, message : {\"code\":\"VPC.0202\",\"message\":"
                    + "\"Query resource by id %1$s fail.the subnet could not be found.\"}";

    /** What one says of which nobody knows why it fails. */
    static final String NO_REASON = "The VPC peering failed.";

    private final PeerRepository peers;
    private final Networks networks;
    private final Fates fates;

    Courses(PeerRepository peers, Networks networks, Fates fates) {
        this.peers = peers;
        this.networks = networks;
        this.fates = fates;
    }

    /**
     * Why a peering fails.
     *
     * @param message what it says then
     * @param because for the person who asks
     */
    private record Failure(String message, String because) {}

    /** Addresses, and who has them. */
    private record Claim(Cidr cidr, String owner) {}

    /** The peering starts when the queue or the pool is up, and then takes its own time, also to fail. */
    Fate<PeerStatus> decide(World world, Destination destination, Bound bound, List<Cue> written, Die die) {
        Optional<Failure> failure = failure(world, destination, bound, die);
        Usual<PeerStatus> usual = new Usual<>(
                CREATING,
                "bound",
                world.now(),
                bound.readyAt(),
                world.timing().delay(PEERING, die),
                failure.isPresent() ? FAILED : ACTIVE,
                bound.reason(world.timing().reason(PEERING))
                        + failure.map(why -> ", " + why.because()).orElse(""),
                failure.map(Failure::message).orElse(NO_REASON));
        Subject subject = new Subject(Peers.KIND, destination.name(), bound.name());
        return fates.decide(world, subject, written, die, usual);
    }

    private Optional<Failure> failure(World world, Destination destination, Bound bound, Die die) {
        Optional<Cidr> subnet = networks.hold(destination.projectId(), destination.networkId());
        if (world.timing().fails(PEERING, die)) {
            return Optional.of(noSubnet(destination, "and fails by chance"));
        }
        if (subnet.isEmpty() && networks.mustBeThere()) {
            return Optional.of(
                    noSubnet(destination, "and fails because there is no subnet " + destination.networkId()));
        }
        return Stream.concat(
                        subnet.map(cidr -> new Claim(cidr, "subnet " + destination.networkId())).stream(),
                        rivals(world, destination, bound))
                .filter(claim -> claim.cidr().overlaps(bound.cidr()))
                .findFirst()
                .map(claim -> overlap(bound, claim));
    }

    private static Failure noSubnet(Destination destination, String because) {
        return new Failure(NO_SUBNET.formatted(destination.networkId()), because);
    }

    /** No page quotes what the service says then. */
    private static Failure overlap(Bound bound, Claim claim) {
        String overlap = "CIDR block %s of %s overlaps CIDR block %s of %s"
                .formatted(bound.cidr(), bound.title(), claim.cidr(), claim.owner());
        return new Failure("Failed to create the VPC peering. " + overlap + ".", "and fails because " + overlap);
    }

    /**
     * What else leads to this network and will not fail (dli_03_0179). Addresses that nobody chose are the same for all queues
     * and for all pools, which can be bound together all the same: between them only chosen ones count.
     */
    private Stream<Claim> rivals(World world, Destination destination, Bound bound) {
        if (!bound.cidrIsChosen()) {
            return Stream.empty();
        }
        return peers.leadingTo(world.projectId(), destination.projectId(), destination.networkId()).stream()
                .filter(peer -> !peer.is(FAILED, Instant.MAX) && !peer.binds(bound.kind(), bound.name()))
                .flatMap(peer -> peer.chosenCidr().map(cidr -> new Claim(cidr, peer.title())).stream());
    }
}
