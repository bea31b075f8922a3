package io.github.dliemulator.control.fault;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.fault.Fault;
import io.github.dliemulator.simulation.fault.Faults;
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

/** What shall go wrong with the calls of a world. */
@Tag(name = "Faults")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/faults")
class FaultController {

    private final Faults faults;
    private final FaultRules rules;

    FaultController(Faults faults, FaultRules rules) {
        this.faults = faults;
        this.rules = rules;
    }

    /** The faults of a world. */
    record FaultsView(List<FaultView> faults) {}

    /** All faults, in the order in which they are asked, with what came of them. */
    @GetMapping
    FaultsView faults(@PathVariable("projectId") String projectId) {
        return new FaultsView(faults.of(Required.project(projectId)).stream()
                .map(FaultView::of)
                .toList());
    }

    /**
     * Takes the place of all faults, and counts anew. The first of the list that strikes a call decides; a latency lets a later
     * one strike as well. At most a hundred.
     */
    @PutMapping
    FaultsView setFaults(@PathVariable("projectId") String projectId, @RequestBody List<Fault> given) {
        Required.project(projectId);
        rules.check(given);
        faults.replace(projectId, given);
        return faults(projectId);
    }

    /** Nothing goes wrong any more. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetFaults(@PathVariable("projectId") String projectId) {
        faults.replace(Required.project(projectId), List.of());
    }
}
