package io.github.dliemulator.web;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Limits the connections of Tomcat to the number that fits into {@link HeapMemory}, unless
 * {@code server.tomcat.max-connections} is set.
 */
@Component
public class ConnectionLimit implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PROPERTY = "server.tomcat.max-connections";

    /** Bytes that a connection uses for a request in progress: the buffer for the head has half of them. */
    private static final long MEMORY_PER_CONNECTION = 150 * 1024;

    private static final int MIN_CONNECTIONS = 50;

    /** Default of Tomcat. */
    private static final int MAX_CONNECTIONS = 8192;

    private final Environment environment;
    private final HeapMemory heap;

    ConnectionLimit(Environment environment, HeapMemory heap) {
        this.environment = environment;
        this.heap = heap;
    }

    /** Number of connections that the server accepts. */
    public int maxConnections() {
        return environment.getProperty(PROPERTY, Integer.class, of(heap.forConnections()));
    }

    static int of(long bytes) {
        return (int) Math.max(MIN_CONNECTIONS, Math.min(bytes / MEMORY_PER_CONNECTION, MAX_CONNECTIONS));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(this::limit);
    }

    /** Comes after {@link HeapMemory#measure}. */
    @EventListener
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() instanceof TomcatWebServer server) {
            limit(server.getTomcat().getConnector());
        }
    }

    private void limit(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setMaxConnections(maxConnections());
        }
    }
}
