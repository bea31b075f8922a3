package io.github.dliemulator.control.upstream;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.upstream.Upstream;
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
    private final RoutingRules rules;
    private final ModeChange change;

    UpstreamController(Worlds worlds, Upstream upstream, RoutingRules rules, ModeChange change) {
        this.worlds = worlds;
        this.upstream = upstream;
        this.rules = rules;
        this.change = change;
    }

    /**
     * The real service, and who answers for it.
     *
     * @param url where the real service is; nothing where none is set
     * @param takesWrites whether calls that change something may go there
     * @param modes who answers which calls
     */
    @Schema(name = "Upstream")
    record UpstreamView(@Nullable String url, boolean takesWrites, Routing modes) {}

    /** Which mode each group of operations has, and whether a real service is set. */
    @GetMapping
    UpstreamView upstream(@PathVariable("projectId") String projectId) {
        return view(worlds.enter(Required.project(projectId)).routing());
    }

    /**
     * Takes a mode for each group of operations, {@code emulate} for those that are not given, and for single operations by name.
     * Where something is recorded, that begins anew, and where something is replayed, it begins at its beginning. Refused with 409
     * where calls would leave that cannot.
     */
    @PutMapping
    UpstreamView setModes(@PathVariable("projectId") String projectId, @RequestBody Routing modes) {
        rules.check(Required.project(projectId), modes);
        change.make(worlds.enter(projectId), modes);
        return view(modes);
    }

    private UpstreamView view(@Nullable Routing modes) {
        return new UpstreamView(
                upstream.url().map(String::valueOf).orElse(null), upstream.takesWrites(), upstream.routing(modes));
    }
}
