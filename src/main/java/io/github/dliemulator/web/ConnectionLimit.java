package io.github.dliemulator.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Limits the connections of Tomcat to the number that fits into the heap, unless
 * {@code server.tomcat.max-connections} is set.
 */
@Component
public class ConnectionLimit implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PROPERTY = "server.tomcat.max-connections";

    /** Bytes that the emulator uses without connections. */
    private static final long BASE_MEMORY = 50L * 1024 * 1024;

    /** Bytes that an open connection can use: twice the largest request head, and buffers. */
    private static final long MEMORY_PER_CONNECTION = 150 * 1024;

    private static final int MIN_CONNECTIONS = 50;

    /** Default of Tomcat. */
    private static final int MAX_CONNECTIONS = 8192;

    private final Environment environment;

    ConnectionLimit(Environment environment) {
        this.environment = environment;
    }

    /** Number of connections that fit into the heap of this JVM. */
    public static int ofMemory() {
        return of(Runtime.getRuntime().maxMemory());
    }

    static int of(long maxMemory) {
        long connections = (maxMemory - BASE_MEMORY) / MEMORY_PER_CONNECTION;
        return (int) Math.max(MIN_CONNECTIONS, Math.min(connections, MAX_CONNECTIONS));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!environment.containsProperty(PROPERTY)) {
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("maxConnections", String.valueOf(ofMemory())));
        }
    }
}
