package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An upstream that says, byte for byte, what a test wants it to say. */
final class RawUpstream implements AutoCloseable {

    /** What it does with a call whose head it has read. */
    interface Behaviour {
        void answer(String head, InputStream in, OutputStream out, Socket socket) throws IOException;
    }

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    final List<String> heads = new CopyOnWriteArrayList<>();
    volatile Behaviour behaviour = saying(OK);

    RawUpstream() throws IOException {
        door = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        daemon(this::letIn);
    }

    static Behaviour saying(String answer) {
        return (head, in, out, socket) -> out.write(answer.getBytes(ISO_8859_1));
    }

    /** Says this, and closes the connection. */
    static Behaviour closingAfter(String answer) {
        return (head, in, out, socket) -> {
            out.write(answer.getBytes(ISO_8859_1));
            socket.close();
        };
    }

    int port() {
        return door.getLocalPort();
    }

    String onlyHead() {
        return heads.get(heads.size() - 1);
    }

    /** How many connections are open. */
    int connections() {
        return open.size();
    }

    private void letIn() {
        try {
            while (true) {
                Socket socket = door.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                heads.add(head);
                behaviour.answer(head, in, out, socket);
                out.flush();
            }
        } catch (IOException e) {
            // the gateway has enough
        } finally {
            open.remove(socket);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            head.append((char) read);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw upstream");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
