package io.github.dliemulator.web;

import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Decodes request bodies of all APIs according to {@code Content-Encoding}, up to the maximum size. */
@ControllerAdvice
class BodyDecodingAdvice extends RequestBodyAdviceAdapter {

    /** Bytes of memory for a byte of JSON, until it is stored. The number of values is limited, so a long body is text. */
    private static final int MEMORY_PER_BYTE = 5;

    private final WebProperties properties;

    BodyDecodingAdvice(WebProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        HttpHeaders headers = message.getHeaders();
        boolean large = parameter.hasMethodAnnotation(LargeRequestBody.class);
        InputStream body = new MeteredBody(
                decode(
                        message,
                        large ? properties.max().snapshot() : properties.max().body()),
                headers.getContentLength(),
                RequestContext.of(currentAttributes().getRequest()).bodyMemory(),
                MEMORY_PER_BYTE);
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        };
    }

    private static InputStream decode(HttpInputMessage message, DataSize maxSize) throws IOException {
        try {
            return ContentCodings.decode(message.getBody(), contentEncoding(message.getHeaders()), maxSize.toBytes());
        } catch (DliException e) {
            if (e.errorCode() == DliError.UNSUPPORTED_MEDIA_TYPE) {
                ContentCodings.listSupported(currentResponse());
            }
            throw e;
        }
    }

    private static HttpServletResponse currentResponse() {
        return Objects.requireNonNull(currentAttributes().getResponse());
    }

    private static ServletRequestAttributes currentAttributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }

    private static @Nullable String contentEncoding(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                ? String.join(",", headers.getValuesAsList(HttpHeaders.CONTENT_ENCODING))
                : null;
    }
}
