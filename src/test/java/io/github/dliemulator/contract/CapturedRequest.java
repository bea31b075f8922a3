package io.github.dliemulator.contract;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A request of which is kept what was read of its body. */
final class CapturedRequest extends HttpServletRequestWrapper {

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    CapturedRequest(HttpServletRequest request) {
        super(request);
    }

    String body() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream input = super.getInputStream();
        return new ServletInputStream() {

            @Override
            public int read() throws IOException {
                int read = input.read();
                if (read >= 0) {
                    captured.write(read);
                }
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = input.read(buffer, offset, length);
                captured.write(buffer, offset, Math.max(0, read));
                return read;
            }

            @Override
            public boolean isFinished() {
                return input.isFinished();
            }

            @Override
            public boolean isReady() {
                return input.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                input.setReadListener(listener);
            }
        };
    }
}
