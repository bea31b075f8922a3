package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;
import static io.github.dliemulator.web.error.DliError.NOT_AUTHORIZED;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldSetting;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The real service behind the proxy, if one is set, and the calls that may be forwarded to it. */
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

    /** Address of the real service, empty if none is set. */
    public Optional<URI> url() {
        return Optional.ofNullable(properties.url());
    }

    public boolean allowsWrites() {
        return properties.writes() == UpstreamProperties.Writes.ALLOW;
    }

    /** Whether the project ID begins with {@code local}. No call of such a project is forwarded. */
    public static boolean isLocalProject(String projectId) {
        return projectId.startsWith(LOCAL_PREFIX);
    }

    /** The routing of a world: its own, or {@code dli.upstream.routing}. */
    public Routing effectiveRouting(World world) {
        return world.find(Routing.SETTING).orElse(defaultRouting);
    }

    /** The routing of worlds in which none is set. */
    public Routing defaultRouting() {
        return defaultRouting;
    }

    /** Whether no routing is set for this world, nor by default. */
    boolean isUnused(World world) {
        return world.find(Routing.SETTING).isEmpty() && defaultRouting == Routing.ALL_EMULATED;
    }

    /** Mode of a call of this operation. */
    RoutingMode resolveMode(World world, String operation, boolean readOnly) {
        RoutingMode mode = modeOf(effectiveRouting(world), operation, readOnly);
        return mode.callsUpstream() && isLocalProject(world.projectId()) ? RoutingMode.EMULATE : mode;
    }

    private static RoutingMode modeOf(Routing routing, String operation, boolean readOnly) {
        return operation.equals(DliOperation.UNKNOWN) ? routing.unknown() : routing.modeFor(operation, readOnly);
    }

    /** @throws DliException if there is no upstream, or the call is a write and writes are not allowed */
    void requireAllowed(boolean readOnly) {
        if (properties.url() == null) {
            throw BACKEND_UNAVAILABLE.exception("There is no upstream: set DLI_UPSTREAM_URL");
        }
        if (!readOnly && !allowsWrites()) {
            throw NOT_AUTHORIZED.exception(
                    "Nothing was sent: this call may change the upstream, and DLI_UPSTREAM_WRITES is not allow");
        }
    }
}
