package io.github.dliemulator.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes errors outside of handlers in the format of DLI, or as problem details (RFC 9457) for the Admin API. */
public final class ErrorResponseWriter {

    private static final String ADMIN_PATH = "/_emulator";

    private ErrorResponseWriter() {}

    /** Problem details. */
    private record Problem(
            String detail,
            String instance,
            int status,
            @Nullable String title) {}

    public static boolean isAdminPath(String path) {
        return path.equals(ADMIN_PATH) || path.startsWith(ADMIN_PATH + "/");
    }

    /** @param path path of the request without the query */
    public static void write(String path, HttpServletResponse response, DliException exception) throws IOException {
        int status = exception.errorCode().status().value();
        response.setStatus(status);
        response.setContentType(contentType(path));
        response.getOutputStream()
                .write(JsonMapper.shared().writeValueAsBytes(body(path, response, exception, status)));
    }

    static String contentType(String path) {
        return isAdminPath(path) ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE;
    }

    static Object body(String path, HttpServletResponse response, DliException exception, int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return isAdminPath(path)
                ? new Problem(exception.getMessage(), path, status, known == null ? null : known.getReasonPhrase())
                : ErrorBody.of(exception, response);
    }
}
