package io.github.dliemulator.engine;

import io.github.dliemulator.engine.dial.Emulator;
import io.github.dliemulator.engine.dial.OutgoingSockets;
import io.github.dliemulator.engine.sandbox.StatementRules;
import io.github.dliemulator.engine.session.Sessions;
import io.github.dliemulator.engine.statement.Statements;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.spark.SparkContext;

/** One Spark context and the server through which the emulator uses it. */
class Engine implements AutoCloseable {

    private final SparkContext context;
    private final EngineServer server;

    private Engine(SparkContext context, EngineServer server) {
        this.context = context;
        this.server = server;
    }

    /** Starts Spark and the server. */
    static Engine start(EngineSettings settings) throws IOException {
        Files.createDirectories(settings.warehouse());
        Emulator.use(settings.emulator(), settings.token());
        OutgoingSockets.refuse();
        StatementRules.removeFunctions();
        SparkContext context = SparkContext.getOrCreate(SparkSettings.of(settings));
        Sessions sessions = new Sessions(context);
        EngineServer server = EngineServer.start(settings.token(), sessions, new Statements(context, sessions));
        return new Engine(context, server);
    }

    /** On the loopback address. */
    int port() {
        return server.port();
    }

    /** Spark's. */
    String version() {
        return context.version();
    }

    @Override
    public void close() {
        server.close();
        context.stop();
    }
}
