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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets the server itself refuse in DLI's words what never reaches Spring, for example a path that is no path. */
@Component
class TomcatErrorValveCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(JsonErrorReportValve.class.getName()));
        // a name with a slash in it is a wrong name, not a wrong path
        factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
        // a form is a wrong body, not more parameters, and is still there for whoever checks its signature
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }

    /** Public and with a constructor for all, because the server makes it by its name. */
    public static class JsonErrorReportValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            DliException exception = (response.getStatus() < 500 ? INVALID_PARAMETER : INTERNAL).exception();
            try {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getReporter()
                        .write(JsonMapper.shared().writeValueAsString(ErrorBody.of(exception, response.getResponse())));
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug("The caller went away before the refusal was said", e);
            }
        }
    }
}
