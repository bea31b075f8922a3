package io.github.dliemulator.engine.session;

import io.github.dliemulator.engine.sandbox.StatementRules;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.classic.SparkSession;

/** A catalogue and a warehouse; each of its statements has its own session, which shares both. */
public class EngineSession {

    private final String name;
    private final SparkSession root;
    private final Replay replay;
    private volatile long usedAt = System.nanoTime();

    EngineSession(String name, SparkSession root) {
        this.name = name;
        this.root = root;
        this.replay = new Replay(root);
        root.sharedState().externalCatalog().addListener(new Changes.Listener());
    }

    /**
     * For one statement: with its own settings and current database.
     *
     * @param conf settings of Spark; those that the engine itself needs are refused
     * @param definitions made known to the catalogue before
     */
    public SparkSession statement(String database, Map<String, String> conf, List<Definition> definitions)
            throws ParseException, AccessControlException {
        replay.bringUpToDate(definitions);
        SparkSession session = root.newSession();
        for (Map.Entry<String, String> setting : conf.entrySet()) {
            StatementRules.checkKey(setting.getKey());
            session.conf().set(setting.getKey(), setting.getValue());
        }
        SparkSession.setActiveSession(session);
        if (!database.equals("default")) {
            session.sessionState().catalog().setCurrentDatabase(database);
        }
        return session;
    }

    /** Describes the changes of a statement. The next definition of these objects replaces them. */
    public ChangedTables changed(Changes changes) {
        replay.forget(changes.names());
        return ChangedTables.of(changes, root.sharedState().externalCatalog());
    }

    void touch() {
        usedAt = System.nanoTime();
    }

    long idleSeconds() {
        return (System.nanoTime() - usedAt) / 1_000_000_000;
    }

    /** Lets the context forget the session. */
    void close() {
        scala.Option<? extends org.apache.spark.scheduler.SparkListenerInterface> listener =
                root.sharedState().statusStore().listener();
        if (listener.isDefined()) {
            root.sparkContext().listenerBus().removeListener(listener.get());
        }
        root.sharedState().cacheManager().clearCache();
    }

    @Override
    public String toString() {
        return name;
    }
}
