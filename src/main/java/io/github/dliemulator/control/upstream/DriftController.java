package io.github.dliemulator.control.upstream;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.upstream.drift.Drift;
import io.github.dliemulator.upstream.drift.Ledgers;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the emulator and the upstream say different things. */
@Tag(name = "Upstream")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/drift")
class DriftController {

    private final Worlds worlds;
    private final Upstream upstream;
    private final Ledgers ledgers;

    DriftController(Worlds worlds, Upstream upstream, Ledgers ledgers) {
        this.worlds = worlds;
        this.upstream = upstream;
        this.ledgers = ledgers;
    }

    /** What differed in the calls that this process let both sides answer, but for what the modes say to ignore. */
    @GetMapping
    Drift drift(@PathVariable("projectId") String projectId) {
        World world = worlds.enter(Required.project(projectId));
        return ledgers.drift(projectId, upstream.routing(world.routing()));
    }

    /** Forgets what differed, and which ids stand for each other. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetDrift(@PathVariable("projectId") String projectId) {
        ledgers.forget(Required.project(projectId));
    }
}
