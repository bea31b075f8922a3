package io.github.dliemulator.admin;

import io.github.dliemulator.world.storage.WorldStorage;
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

    private final WorldStorage store;
    private final ObjectProvider<BuildProperties> buildProperties;
    private final OperationCatalog operationCatalog;

    EmulatorController(
            WorldStorage store, ObjectProvider<BuildProperties> buildProperties, OperationCatalog operationCatalog) {
        this.store = store;
        this.buildProperties = buildProperties;
        this.operationCatalog = operationCatalog;
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
    record EmulatorInfo(String name, String version, String database, Duration uptime, List<String> operations) {}

    /** Name, version, database, uptime and the operations that are emulated. */
    @GetMapping
    EmulatorInfo getEmulator() {
        String version = buildProperties.stream()
                .map(BuildProperties::getVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("development");
        Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new EmulatorInfo("DLI Emulator", version, store.description(), uptime, operationCatalog.names());
    }

    /** All that no other handler answers. */
    @Hidden
    @RequestMapping("/**")
    void handleUnknownPath(HttpServletRequest request) {
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no %s %s here".formatted(request.getMethod(), request.getRequestURI()));
    }
}
