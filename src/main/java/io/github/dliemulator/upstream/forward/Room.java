package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamSettings;
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
class Room implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BROKEN = Room.class.getName() + ".broken";

    private final UpstreamSettings settings;

    Room(UpstreamSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.url() != null) {
            factory.addContextValves(new Valve());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setMaxHttpResponseHeaderSize(UpstreamClient.LONGEST_HEADER + 4 * 1024);
                    // the upstream says whether a caller shall go on
                    http.setContinueResponseTiming("onRead");
                    // a call that waits for the upstream holds a thread, where threads are not virtual
                    http.setMaxThreads(Math.max(http.getMaxThreads(), settings.connections()));
                }
            });
        }
    }

    /** Lets this call's connection be closed, since its answer cannot be finished. */
    static void breakOff(HttpServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    private static final class Valve extends ValveBase {

        private Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(BROKEN) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
