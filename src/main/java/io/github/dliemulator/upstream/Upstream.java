package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;
import static io.github.dliemulator.web.error.DliError.NOT_AUTHORIZED;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldSetting;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The real service, where there is one, and which calls may go there. */
@Component
public class Upstream {

    private static final String LOCAL_PREFIX = "local";

    private final UpstreamProperties properties;
    private final Routing defaultRouting;

    Upstream(UpstreamProperties properties) {
        this.properties = properties;
        this.defaultRouting = properties.defaultRouting();
    }

    @Bean
    static WorldSetting<Routing> routingSetting() {
        return Routing.SETTING;
    }

    /** Where it is; nothing where there is none. */
    public Optional<URI> url() {
        return Optional.ofNullable(properties.url());
    }

    public boolean allowsWrites() {
        return properties.writes() == UpstreamProperties.Writes.ALLOW;
    }

    /** Whether a project's calls never leave this machine, whatever is asked for. */
    public static boolean isLocalProject(String projectId) {
        return projectId.startsWith(LOCAL_PREFIX);
    }

    /** The routing of a world: its own, or {@code dli.upstream.modes}. */
    public Routing effectiveRouting(World world) {
        return world.find(Routing.SETTING).orElse(defaultRouting);
    }

    /** The routing of worlds in which none is set. */
    public Routing defaultRouting() {
        return defaultRouting;
    }

    /** Whether nobody ever wanted anything of this world to be answered elsewhere. */
    boolean isUnused(World world) {
        return world.find(Routing.SETTING).isEmpty() && defaultRouting == Routing.ALL_EMULATED;
    }

    /** Who answers a call of this name. */
    RoutingMode resolveMode(World world, String operation, boolean readOnly) {
        RoutingMode mode = modeOf(effectiveRouting(world), operation, readOnly);
        return mode.callsUpstream() && isLocalProject(world.projectId()) ? RoutingMode.EMULATE : mode;
    }

    private static RoutingMode modeOf(Routing routing, String operation, boolean readOnly) {
        return operation.equals(DliOperation.UNKNOWN) ? routing.unknown() : routing.modeFor(operation, readOnly);
    }

    /** Refuses what must not leave, before anything is sent. */
    void requireAllowed(boolean readOnly) {
        if (properties.url() == null) {
            throw BACKEND_UNAVAILABLE.exception("There is no upstream: DLI_UPSTREAM_URL is not set");
        }
        if (!readOnly && !allowsWrites()) {
            throw NOT_AUTHORIZED.exception(
                    "Nothing was sent: this call may change something upstream, and DLI_UPSTREAM_WRITES is not allow");
        }
    }
}
