package io.github.dliemulator.engine.sandbox;

import io.github.dliemulator.engine.session.LocalProperties;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.jspecify.annotations.Nullable;

/** Folder of the session that the current thread works for. */
class SessionFolder {

    private SessionFolder() {}

    /**
     * A thread that Spark keeps can carry the properties of an earlier statement, and a statement can add to the
     * configuration: where both name a session, they have to agree.
     *
     * @throws IOException if no session is known, or two are
     */
    static Path of(Configuration conf) throws IOException {
        @Nullable String configured = conf.get(LocalProperties.SESSION);
        @Nullable String ofThread = LocalProperties.get(LocalProperties.SESSION);
        if (configured != null && ofThread != null && !configured.equals(ofThread)) {
            throw new IOException("A file of the session " + configured + " in the session " + ofThread);
        }
        @Nullable String session = ofThread == null ? configured : ofThread;
        if (session == null || session.contains("/") || session.startsWith(".")) {
            throw new IOException("No session for this file");
        }
        return Path.of(SparkEnv.get().conf().get("spark.dli.warehouse")).resolve(session);
    }
}
