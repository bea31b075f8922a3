package io.github.dliemulator.control;

import io.github.dliemulator.simulation.store.WorldStore;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What this emulator is. */
@Tag(name = "Emulator")
@RestController
@RequestMapping("/_emulator")
class EmulatorController {

    private final WorldStore store;
    private final ObjectProvider<BuildProperties> build;
    private final Operations operations;

    EmulatorController(WorldStore store, ObjectProvider<BuildProperties> build, Operations operations) {
        this.store = store;
        this.build = build;
        this.operations = operations;
    }

    /**
     * What this emulator is.
     *
     * @param name of the product
     * @param version of the product
     * @param operations the calls of the DLI API that are answered
     * @param uptime real time since the start
     */
    @Schema(name = "Emulator")
    record Emulator(String name, String version, String database, Duration uptime, List<String> operations) {}

    /** Name, version, database, uptime and the operations that are emulated. */
    @GetMapping
    Emulator emulator() {
        String version = build.stream()
                .map(BuildProperties::getVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("development");
        Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new Emulator("DLI Emulator", version, store.description(), uptime, operations.names());
    }

    /** All that no other handler answers. */
    @Hidden
    @RequestMapping("/**")
    void unknown(HttpServletRequest request) {
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no %s %s here".formatted(request.getMethod(), request.getRequestURI()));
    }
}
