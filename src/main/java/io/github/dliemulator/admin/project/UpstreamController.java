package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.upstream.Routing;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Upstream and routing modes of a project. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/upstream")
class UpstreamController implements ReportSection {

    private final Worlds worlds;
    private final Upstream upstream;
    private final RoutingValidator validator;
    private final RoutingUpdater updater;

    UpstreamController(Worlds worlds, Upstream upstream, RoutingValidator validator, RoutingUpdater updater) {
        this.worlds = worlds;
        this.upstream = upstream;
        this.validator = validator;
        this.updater = updater;
    }

    /**
     * Upstream and routing of a project.
     *
     * @param url URL of the real service; null if it is not set
     * @param writesAllowed whether requests that change something may be forwarded
     * @param routing routing modes
     */
    @Schema(name = "Upstream")
    record UpstreamView(@Nullable String url, boolean writesAllowed, Routing routing) {}

    /** Returns the routing mode of each group of operations, and the upstream URL. */
    @GetMapping
    public UpstreamView getRouting(@PathVariable("projectId") String projectId) {
        return toView(upstream.effectiveRouting(worlds.findOrDefault(PathParams.requireProjectId(projectId))));
    }

    /**
     * Sets the routing mode of each group of operations, and of single operations by name. The default is {@code
     * emulate}. Recording and replay start again.
     *
     * <p>Errors: 409 (mode that the upstream settings do not allow).
     */
    @PutMapping
    @AdminErrors(CONFLICT)
    public UpstreamView setRouting(@PathVariable("projectId") String projectId, @RequestBody Routing routing) {
        validator.validate(PathParams.requireProjectId(projectId), routing);
        updater.update(projectId, routing);
        return toView(routing);
    }

    private UpstreamView toView(Routing routing) {
        return new UpstreamView(upstream.url().map(String::valueOf).orElse(null), upstream.allowsWrites(), routing);
    }

    @Override
    public String path() {
        return "/projects/{projectId}/upstream";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(toView(upstream.effectiveRouting(world)));
    }
}
