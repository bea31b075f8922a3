package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.script.Script;
import io.github.dliemulator.script.ScriptService;
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

/** Scripts of a project, which define the state changes of matching resources. */
@Tag(name = "Scripts")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/scripts")
class ScriptController implements ReportSection {

    private final ScriptService scripts;

    ScriptController(ScriptService scripts) {
        this.scripts = scripts;
    }

    /** Lists scripts with the number of their matches and uses. */
    @GetMapping
    public List<ScriptView> listScripts(@PathVariable("projectId") String projectId) {
        return scripts.list(PathParams.requireProjectId(projectId)).stream()
                .map(ScriptView::of)
                .toList();
    }

    /**
     * Replaces all scripts and resets their counters. The first matching script with uses left applies to a new state
     * change. A tag {@code emulator:<kind>} and the request header {@code X-Emulator-Script} take precedence. Changes
     * in progress keep their timeline.
     *
     * <p>Errors: 400 (unknown field, kind or state, unreachable state).
     */
    @PutMapping
    public List<ScriptView> setScripts(@PathVariable("projectId") String projectId, @RequestBody List<Script> request) {
        try {
            scripts.replace(PathParams.requireProjectId(projectId), request);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        return listScripts(projectId);
    }

    /** Deletes all scripts. The timing profile applies to new state changes. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void deleteScripts(@PathVariable("projectId") String projectId) {
        scripts.replace(PathParams.requireProjectId(projectId), List.of());
    }

    @Override
    public String path() {
        return "/projects/{projectId}/scripts";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(listScripts(world.projectId()));
    }
}
