package io.github.dliemulator.engine.dial;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that remembers its statements, to cancel them. */
class OpenConnection implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OpenConnection.class);

    private final Connection connection;
    private final Dial dial;
    private final Consumer<OpenConnection> onClose;
    private final @Nullable TaskContext task = TaskContext.get();
    private final Set<Statement> statements =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    OpenConnection(Connection connection, Dial dial, Consumer<OpenConnection> onClose) {
        this.connection = connection;
        this.dial = dial;
        this.onClose = onClose;
    }

    Dial dial() {
        return dial;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            @Nullable Object answer = method.invoke(connection, arguments);
            if (answer instanceof Statement statement) {
                statements.add(statement);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            if (method.getName().equals("close") || method.getName().equals("abort")) {
                onClose.accept(this);
            }
        }
    }

    /** As if the network had failed. */
    void breakOff() {
        onClose.accept(this);
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("Cannot close a connection to {}: {}", dial.host(), e.toString());
        }
    }

    /** Spark interrupts the thread of a task that it kills, which no driver notices. */
    void cancelIfKilled() {
        if (task != null && task.isInterrupted()) {
            cancel();
        }
    }

    void cancel() {
        for (Statement statement : statements.toArray(Statement[]::new)) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.warn("Cannot cancel a statement at {}: {}", dial.host(), e.toString());
            }
        }
    }
}
