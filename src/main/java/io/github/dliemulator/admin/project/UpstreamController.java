package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.world.Routing;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers which calls of a world. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/upstream")
class UpstreamController {

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
     * The real service, and who answers for it.
     *
     * @param url where the real service is; nothing where none is set
     * @param writesAllowed whether calls that change something may go there
     * @param routing who answers which calls
     */
    @Schema(name = "Upstream")
    record UpstreamView(@Nullable String url, boolean writesAllowed, Routing routing) {}

    /** Which mode each group of operations has, and whether a real service is set. */
    @GetMapping
    UpstreamView getRouting(@PathVariable("projectId") String projectId) {
        return toView(
                worlds.findOrCreate(PathParams.requireProjectId(projectId)).routing());
    }

    /**
     * Takes a mode for each group of operations, {@code emulate} for those that are not given, and for single operations by name.
     * Where something is recorded, that begins anew, and where something is replayed, it begins at its beginning. Refused with 409
     * where calls would leave that cannot.
     */
    @PutMapping
    UpstreamView setRouting(@PathVariable("projectId") String projectId, @RequestBody Routing routing) {
        validator.validate(PathParams.requireProjectId(projectId), routing);
        updater.update(worlds.findOrCreate(projectId), routing);
        return toView(routing);
    }

    private UpstreamView toView(@Nullable Routing routing) {
        return new UpstreamView(
                upstream.url().map(String::valueOf).orElse(null),
                upstream.allowsWrites(),
                upstream.effectiveRouting(routing));
    }
}
