package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.script.Script;
import io.github.dliemulator.script.ScriptService;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** What shall happen to matching resources of a world. */
@Tag(name = "Scripts")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/scripts")
class ScriptController {

    private final ScriptService scripts;

    ScriptController(ScriptService scripts) {
        this.scripts = scripts;
    }

    /** The scripts, each with how often it matched and was used. */
    @GetMapping
    List<ScriptView> listScripts(@PathVariable("projectId") String projectId) {
        return scripts.list(PathParams.requireProjectId(projectId)).stream()
                .map(ScriptView::of)
                .toList();
    }

    /**
     * Replaces all scripts, and counts anew. The first that matches and has uses left decides on a change that begins, unless
     * a tag {@code emulator:<kind>} or the call's header {@code X-Emulator-Script}
     * says what shall happen. Changes that began before keep their course. Refused with 400 for an unknown field, kind or
     * state, and for a step to a state that its kind does not come to.
     */
    @PutMapping
    List<ScriptView> setScripts(@PathVariable("projectId") String projectId, @RequestBody List<Script> request) {
        try {
            scripts.replace(PathParams.requireProjectId(projectId), request);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        return listScripts(projectId);
    }

    /** From now on time and chance decide again. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteScripts(@PathVariable("projectId") String projectId) {
        scripts.replace(PathParams.requireProjectId(projectId), List.of());
    }
}
