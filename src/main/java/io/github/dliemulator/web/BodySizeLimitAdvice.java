package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Stops reading a request body at the limit, whatever length was announced. Each body passes here once, which makes this
 * the place for whoever wants to know what a client sent.
 */
@ControllerAdvice
class BodySizeLimitAdvice extends RequestBodyAdviceAdapter {

    private final WebProperties properties;

    BodySizeLimitAdvice(WebProperties properties) {
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
        InputStream body = new LimitedInputStream(message.getBody(), maxSize(parameter));
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    private DataSize maxSize(MethodParameter parameter) {
        return parameter.hasMethodAnnotation(LargeRequestBody.class)
                ? properties.max().snapshot()
                : properties.max().body();
    }

    private static final class LimitedInputStream extends FilterInputStream {

        private final DataSize limit;
        private long remaining;

        private LimitedInputStream(InputStream body, DataSize limit) {
            super(body);
            this.limit = limit;
            this.remaining = limit.toBytes();
        }

        @Override
        public int read() throws IOException {
            int bytesRead = super.read();
            countBytes(bytesRead < 0 ? 0 : 1);
            return bytesRead;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytesRead = super.read(buffer, offset, length);
            countBytes(bytesRead);
            return bytesRead;
        }

        private void countBytes(int bytesRead) {
            remaining -= Math.max(bytesRead, 0);
            if (remaining < 0) {
                throw BODY_TOO_LARGE.exception("The request body is larger than %d bytes", limit.toBytes());
            }
        }
    }
}
