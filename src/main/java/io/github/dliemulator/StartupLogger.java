package io.github.dliemulator;

import io.github.dliemulator.world.Worlds;
import io.github.dliemulator.world.storage.WorldStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs the base URL, the database and the timing profile when the application is ready. */
@Component
class StartupLogger {

    private static final Logger log = LoggerFactory.getLogger(DliEmulatorApplication.class);

    private final Environment environment;
    private final WorldStorage store;
    private final Worlds worlds;
    private final ServerProperties server;

    StartupLogger(Environment environment, WorldStorage store, Worlds worlds, ServerProperties server) {
        this.environment = environment;
        this.store = store;
        this.worlds = worlds;
        this.server = server;
    }

    @EventListener
    void logStartup(ApplicationReadyEvent event) {
        log.info(
                "DLI Emulator is ready at {}://{}:{} (database: {}, timing: {}, API: /docs)",
                Ssl.isEnabled(server.getSsl()) ? "https" : "http",
                environment.getProperty("server.address", "0.0.0.0"),
                environment.getProperty("local.server.port"),
                store.description(),
                worlds.defaultSpec().timing().profile());
    }
}
