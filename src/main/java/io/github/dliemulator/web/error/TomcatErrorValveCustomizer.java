package io.github.dliemulator.web.error;

import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes Tomcat use the error format of the emulator for requests that do not reach Spring, for example with a malformed
 * path.
 */
@Component
class TomcatErrorValveCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(JsonErrorReportValve.class.getName()));
        // a name with an encoded slash is an invalid name, not an invalid path
        factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
        // a form is an unsupported body, not parameters; its bytes are needed to verify the signature
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }

    /** Error valve with JSON bodies. Public with a public constructor, because Tomcat creates it by class name. */
    public static class JsonErrorReportValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            int status = response.getStatus();
            DliException exception = (status == 500 ? INTERNAL : INVALID_PARAMETER).exception();
            String path = String.valueOf(request.getRequestURI());
            try {
                response.setContentType(ErrorResponseWriter.contentType(path));
                response.getReporter()
                        .write(JsonMapper.shared()
                                .writeValueAsString(
                                        ErrorResponseWriter.body(path, response.getResponse(), exception, status)));
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug("The client disconnected before the error was sent", e);
            }
        }
    }
}
