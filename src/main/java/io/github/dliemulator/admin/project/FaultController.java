package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.fault.Fault;
import io.github.dliemulator.fault.Faults;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fault injection of a project. */
@Tag(name = "Faults")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/faults")
class FaultController implements ReportSection {

    private final Faults faults;
    private final FaultValidator validator;

    FaultController(Faults faults, FaultValidator validator) {
        this.faults = faults;
        this.validator = validator;
    }

    /** Faults of a project. */
    record FaultsView(List<FaultView> faults) {}

    /** Lists faults in the order of their evaluation, with their counters. */
    @GetMapping
    public FaultsView listFaults(@PathVariable("projectId") String projectId) {
        return new FaultsView(faults.list(PathParams.requireProjectId(projectId)).stream()
                .map(FaultView::of)
                .toList());
    }

    /**
     * Replaces all faults and resets their counters. The first matching fault applies to a request. After a fault of
     * kind {@code latency}, a second one can apply as well. A project has at most 100 faults.
     */
    @PutMapping
    public FaultsView setFaults(@PathVariable("projectId") String projectId, @RequestBody List<Fault> request) {
        PathParams.requireProjectId(projectId);
        validator.validate(request);
        faults.replace(projectId, request);
        return listFaults(projectId);
    }

    /** Deletes all faults. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void deleteFaults(@PathVariable("projectId") String projectId) {
        faults.replace(PathParams.requireProjectId(projectId), List.of());
    }

    @Override
    public String path() {
        return "/projects/{projectId}/faults";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(listFaults(world.projectId()));
    }
}
