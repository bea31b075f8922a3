package io.github.dliemulator.engine.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;

/** The sessions of the engine, each with its own catalogue and warehouse. */
public class Sessions {

    private final SparkContext context;
    private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();

    public Sessions(SparkContext context) {
        this.context = context;
    }

    /** The session of a name; created when it is not there. */
    public EngineSession open(String name) {
        EngineSession session = sessions.computeIfAbsent(name, this::create);
        session.touch();
        return session;
    }

    /** Forgets the catalogue of a session; its files stay. */
    public void drop(String name) {
        @Nullable EngineSession session = sessions.remove(name);
        if (session != null) {
            session.close();
        }
    }

    /** For the state of the engine. */
    public List<Map<String, Object>> list() {
        return sessions.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "session",
                        entry.getKey(),
                        "idleSeconds",
                        entry.getValue().idleSeconds()))
                .toList();
    }

    private EngineSession create(String name) {
        // Spark keeps the newest session in static fields; without them it builds one with a catalogue of its own
        synchronized (Sessions.class) {
            LocalProperties.setSession(context, name);
            SparkSession.clearActiveSession();
            SparkSession.clearDefaultSession();
            try {
                SparkSession root = SparkSession.builder()
                        .sparkContext(context)
                        .config(SessionSettings.of(name))
                        .getOrCreate();
                return new EngineSession(name, root);
            } finally {
                SparkSession.clearActiveSession();
                SparkSession.clearDefaultSession();
            }
        }
    }
}
