package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.result.PrescribedResult;
import io.github.dliemulator.result.PrescribedResults;
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
import org.springframework.web.server.ResponseStatusException;

/** Prescribed results of SQL jobs of a project. */
@Tag(name = "Results")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/results")
class ResultController implements ReportSection {

    private final PrescribedResults results;

    ResultController(PrescribedResults results) {
        this.results = results;
    }

    /** Lists prescribed results with the number of their uses. */
    @GetMapping
    public List<ResultView> listResults(@PathVariable("projectId") String projectId) {
        return results.list(PathParams.requireProjectId(projectId)).stream()
                .map(ResultView::of)
                .toList();
    }

    /**
     * Replaces all prescribed results and resets their counters. The first matching result with uses left applies to a
     * new job. Jobs that were submitted before keep their result.
     *
     * <p>Errors: 400 (unknown field or type, rows that do not fit the schema, more than 200,000 bytes).
     */
    @PutMapping
    public List<ResultView> setResults(
            @PathVariable("projectId") String projectId, @RequestBody List<PrescribedResult> request) {
        if (request.contains(null)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A result must not be null");
        }
        try {
            results.replace(PathParams.requireProjectId(projectId), request);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        return listResults(projectId);
    }

    /** Deletes all prescribed results. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void deleteResults(@PathVariable("projectId") String projectId) {
        results.replace(PathParams.requireProjectId(projectId), List.of());
    }

    @Override
    public String path() {
        return "/projects/{projectId}/results";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(listResults(world.projectId()));
    }
}
