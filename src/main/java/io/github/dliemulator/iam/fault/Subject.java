package io.github.dliemulator.iam.fault;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static java.util.Objects.requireNonNull;

import io.github.dliemulator.iam.signature.Sha256;
import io.github.dliemulator.web.KeptBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.WebUtils;

/** What a call says, so that two that say the same can be told from others. */
final class Subject {

    private Subject() {}

    static String of(HttpServletRequest request) {
        String said = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                Sha256.hash(body(request)));
        return Sha256.hash(said.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            return requireNonNull(WebUtils.getNativeRequest(request, KeptBody.class))
                    .bytes();
        } catch (IOException e) {
            throw INVALID_PARAMETER.because("The request body ended early");
        }
    }
}
