package io.github.dliemulator.web;

import static io.github.dliemulator.web.refusal.DliError.BODY_TOO_LARGE;

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
class BodyLimit extends RequestBodyAdviceAdapter {

    private final WebProperties settings;

    BodyLimit(WebProperties settings) {
        this.settings = settings;
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
        InputStream body = new LimitedStream(message.getBody(), limit(parameter));
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

    private DataSize limit(MethodParameter parameter) {
        return parameter.hasMethodAnnotation(LargeBody.class) ? settings.maxSnapshot() : settings.maxBody();
    }

    private static final class LimitedStream extends FilterInputStream {

        private final DataSize limit;
        private long left;

        private LimitedStream(InputStream body, DataSize limit) {
            super(body);
            this.limit = limit;
            this.left = limit.toBytes();
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw BODY_TOO_LARGE.because("The request body is larger than %d bytes", limit.toBytes());
            }
        }
    }
}
