package io.github.dliemulator.upstream.forward;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Request body of the client. Tells a client that disconnects from an upstream that does. */
final class ClientRequestBody extends FilterInputStream {

    ClientRequestBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }

    /** The client closed the connection, or its body is malformed. */
    static final class ClientDisconnectedException extends IOException {

        private static final long serialVersionUID = 1;

        private ClientDisconnectedException(IOException cause) {
            super(cause);
        }
    }
}
