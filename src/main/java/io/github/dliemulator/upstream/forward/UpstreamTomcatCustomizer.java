package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamProperties;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** If an upstream is configured, adapts header size, {@code 100 Continue} and threads of Tomcat to forwarded calls. */
@Component
class UpstreamTomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final UpstreamProperties properties;

    UpstreamTomcatCustomizer(UpstreamProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (properties.url() != null) {
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setMaxHttpResponseHeaderSize(UpstreamClient.MAX_HEADER_BYTES + 4 * 1024);
                    // the upstream decides whether the client sends its body
                    http.setContinueResponseTiming("onRead");
                    // without virtual threads, each call that waits for the upstream blocks a thread
                    http.setMaxThreads(Math.max(http.getMaxThreads(), properties.connections()));
                }
            });
        }
    }
}
