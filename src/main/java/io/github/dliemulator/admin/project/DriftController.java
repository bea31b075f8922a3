package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.upstream.drift.DriftReport;
import io.github.dliemulator.upstream.drift.DriftStore;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drift report of a project: differences between the responses of the emulator and the upstream. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/drift")
class DriftController implements ReportSection {

    private final Worlds worlds;
    private final Upstream upstream;
    private final DriftStore driftStore;

    DriftController(Worlds worlds, Upstream upstream, DriftStore driftStore) {
        this.worlds = worlds;
        this.upstream = upstream;
        this.driftStore = driftStore;
    }

    /**
     * Reports differences between the responses of the emulator and the upstream, without those that the routing
     * ignores. Only requests that this process sent to both are compared.
     */
    @GetMapping
    public DriftReport getDrift(@PathVariable("projectId") String projectId) {
        World world = worlds.findOrDefault(PathParams.requireProjectId(projectId));
        return driftStore.report(projectId, upstream.effectiveRouting(world));
    }

    /** Deletes the report, and the mapping of IDs between emulator and upstream. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void clearDrift(@PathVariable("projectId") String projectId) {
        driftStore.delete(PathParams.requireProjectId(projectId));
    }

    @Override
    public String path() {
        return "/projects/{projectId}/drift";
    }

    @Override
    public Optional<Object> content(World world) {
        return upstream.url().map(url -> driftStore.report(world.projectId(), upstream.effectiveRouting(world)));
    }
}
