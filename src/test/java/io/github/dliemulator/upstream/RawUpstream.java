package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Upstream whose responses a test writes byte for byte. */
final class RawUpstream implements AutoCloseable {

    /** Handles a request whose head was read. */
    interface Handler {
        void handle(String head, InputStream in, OutputStream out, Socket socket) throws IOException;
    }

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final ServerSocket serverSocket;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    final List<String> heads = new CopyOnWriteArrayList<>();
    volatile Handler handler = responding(OK);

    private static final RawUpstream SHARED = create();

    /** The one that all tests of this JVM share, so that they share a proxy as well. */
    static RawUpstream shared() {
        return SHARED;
    }

    private static RawUpstream create() {
        try {
            return new RawUpstream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawUpstream() throws IOException {
        serverSocket = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        startDaemon(this::acceptConnections);
    }

    static Handler responding(String response) {
        return (head, in, out, socket) -> out.write(response.getBytes(ISO_8859_1));
    }

    /** Sends a response and closes the connection. */
    static Handler respondingAndClosing(String response) {
        return (head, in, out, socket) -> {
            out.write(response.getBytes(ISO_8859_1));
            socket.close();
        };
    }

    int port() {
        return serverSocket.getLocalPort();
    }

    String lastHead() {
        return heads.get(heads.size() - 1);
    }

    /** Number of open connections. */
    int openConnections() {
        return sockets.size();
    }

    private void acceptConnections() {
        try {
            while (true) {
                Socket socket = serverSocket.accept();
                sockets.add(socket);
                startDaemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = readHead(in); !head.isEmpty(); head = readHead(in)) {
                heads.add(head);
                handler.handle(head, in, out, socket);
                out.flush();
            }
        } catch (IOException e) {
            // the proxy closed the connection
        } finally {
            sockets.remove(socket);
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.append((char) read);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work, "raw upstream");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
