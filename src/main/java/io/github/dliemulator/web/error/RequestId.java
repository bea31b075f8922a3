package io.github.dliemulator.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** ID of a request in the response header {@code X-Request-Id}. The vendor SDKs copy it into their exceptions. */
public final class RequestId {

    private static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** ID of this response; 32 hexadecimal digits, set on the first call. */
    public static String getOrCreate(HttpServletResponse response) {
        String id = response.getHeader(HEADER);
        if (id == null) {
            id = UUID.randomUUID().toString().replace("-", "");
            response.setHeader(HEADER, id);
        }
        return id;
    }
}
