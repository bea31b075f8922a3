package io.github.dliemulator.iam.fault;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_TIMEOUT;

import io.github.dliemulator.web.refusal.ErrorBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lets answers that are ready not arrive: all is done by then, and nothing is written yet. */
@ControllerAdvice
class LostAnswers implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Fate fate = Fate.of(((ServletServerHttpRequest) request).getServletRequest());
        return fate == null ? body : fate == Fate.LOST ? null : late((ServletServerHttpResponse) response);
    }

    private static ErrorBody late(ServletServerHttpResponse response) {
        response.setStatusCode(BACKEND_TIMEOUT.status());
        return ErrorBody.of(BACKEND_TIMEOUT.plainly(), response.getServletResponse());
    }
}
