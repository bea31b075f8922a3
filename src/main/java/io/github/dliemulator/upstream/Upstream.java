package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_UNAVAILABLE;
import static io.github.dliemulator.web.refusal.DliError.NOT_AUTHORIZED;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.web.DliOperation;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The real service, where there is one, and which calls may go there. */
@Component
public class Upstream {

    private static final String LOCAL = "local";

    private final UpstreamSettings settings;
    private final Routing usual;

    Upstream(UpstreamSettings settings) {
        this.settings = settings;
        this.usual = settings.usual();
    }

    /** Where it is; nothing where there is none. */
    public Optional<URI> url() {
        return Optional.ofNullable(settings.url());
    }

    public boolean takesWrites() {
        return settings.writes() == UpstreamSettings.Writes.ALLOW;
    }

    /** Whether a project's calls never leave this machine, whatever is asked for. */
    public static boolean isLocal(String projectId) {
        return projectId.startsWith(LOCAL);
    }

    /** What holds for a world of which nobody has said so. */
    public Routing routing(@Nullable Routing said) {
        return Objects.requireNonNullElse(said, usual);
    }

    /** Whether nobody ever wanted anything of this world to be answered elsewhere. */
    boolean isIdle(World world) {
        return world.routing() == null && usual == Routing.HERE;
    }

    /** Who answers a call of this name. */
    Mode mode(World world, String operation, boolean reading) {
        Mode mode = of(routing(world.routing()), operation, reading);
        return mode.leaves() && isLocal(world.projectId()) ? Mode.EMULATE : mode;
    }

    private static Mode of(Routing routing, String operation, boolean reading) {
        return operation.equals(DliOperation.UNKNOWN) ? routing.unknown() : routing.of(operation, reading);
    }

    /** Refuses what must not leave, before anything is sent. */
    void require(boolean reading) {
        if (settings.url() == null) {
            throw BACKEND_UNAVAILABLE.because("There is no upstream: DLI_UPSTREAM_URL is not set");
        }
        if (!reading && !takesWrites()) {
            throw NOT_AUTHORIZED.because(
                    "Nothing was sent: this call may change something upstream, and DLI_UPSTREAM_WRITES is not allow");
        }
    }
}
