package io.github.dliemulator.admin;

import io.github.dliemulator.spark.EngineStatus;
import io.github.dliemulator.spark.SparkEngine;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** State of the engine that runs SQL statements. */
@Tag(name = "Emulator")
@RestController
@RequestMapping("/_emulator/engine")
class EngineController {

    private final SparkEngine engine;

    EngineController(SparkEngine engine) {
        this.engine = engine;
    }

    /** Returns state, version, sessions, running statements and the last lines of the engine's log. Does not start it. */
    @GetMapping
    EngineStatus getEngine() {
        return engine.status();
    }
}
