package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamProperties;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server needs to pass on what others say, and to let a caller see that an answer broke off. */
@Component
class UpstreamTomcatCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String ABORTED = UpstreamTomcatCustomizer.class.getName() + ".broken";

    private final UpstreamProperties properties;

    UpstreamTomcatCustomizer(UpstreamProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (properties.url() != null) {
            factory.addContextValves(new AbortValve());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setMaxHttpResponseHeaderSize(UpstreamClient.MAX_HEADER_BYTES + 4 * 1024);
                    // the upstream says whether a caller shall go on
                    http.setContinueResponseTiming("onRead");
                    // a call that waits for the upstream holds a thread, where threads are not virtual
                    http.setMaxThreads(Math.max(http.getMaxThreads(), properties.connections()));
                }
            });
        }
    }

    /** Lets this call's connection be closed, since its answer cannot be finished. */
    static void abortConnection(HttpServletRequest request) {
        request.setAttribute(ABORTED, true);
    }

    private static final class AbortValve extends ValveBase {

        private AbortValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(ABORTED) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
