package io.github.dliemulator.fault;

import static io.github.dliemulator.web.error.DliError.BACKEND_TIMEOUT;

import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.error.ErrorBody;
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

/** Replaces the response body according to the {@link ResponseFault} of the request. The handler's change is committed by then. */
@ControllerAdvice
class ResponseFaultAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        ResponseFault fault = RequestContext.of(((ServletServerHttpRequest) request).getServletRequest())
                .find(ResponseFault.class)
                .orElse(null);
        return fault == null
                ? body
                : fault == ResponseFault.CONNECTION_RESET ? null : gatewayTimeout((ServletServerHttpResponse) response);
    }

    private static ErrorBody gatewayTimeout(ServletServerHttpResponse response) {
        response.setStatusCode(BACKEND_TIMEOUT.status());
        return ErrorBody.of(BACKEND_TIMEOUT.exception(), response.getServletResponse());
    }
}
