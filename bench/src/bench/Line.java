package bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client's connection, kept open for as long as the server likes. Clients share the processors with the servers, and {@link
 * java.net.http.HttpClient} would take most of them.
 */
final class Line implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: ?(\\d+)");

    private byte[] buffer = new byte[65_536];
    private Socket socket;
    private long used = System.nanoTime();

    Line(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
    }

    /** The body of the answer, which must be a success. */
    String exchange(String method, String path, String body) throws IOException {
        if (System.nanoTime() - used > 10e9) {
            reconnect(); // nobody keeps a connection for long that is not used
        }
        socket.setSoTimeout(120_000);
        socket.getOutputStream().write(request(method, path, body));
        String answer = "";
        int length = 0;
        while (!isWhole(answer)) {
            if (length == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, 2 * length);
            }
            int read = socket.getInputStream().read(buffer, length, buffer.length - length);
            length += Math.max(read, 0);
            answer = new String(buffer, 0, length, ISO_8859_1);
            if (read <= 0 || !answer.startsWith("HTTP/1.1 2")) {
                throw new IOException(method + " " + path + " was answered: " + answer);
            }
        }
        if (answer.contains("\r\nConnection: close\r\n")) {
            reconnect();
        }
        used = System.nanoTime();
        int head = answer.indexOf("\r\n\r\n");
        String sent = answer.substring(head + 4);
        return LENGTH.matcher(answer).region(0, head).find() ? sent : joined(sent);
    }

    /** Joins the chunks of a body. */
    private static String joined(String chunks) {
        StringBuilder all = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int end = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, end), 16);
            all.append(chunks, end + 2, end + 2 + length);
            at = length == 0 ? chunks.length() : end + 2 + length + 2;
        }
        return all.toString();
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = new Socket("127.0.0.1", socket.getPort());
    }

    /** Asks for something that is answered later, or bit by bit. */
    Line ask(String path) throws IOException {
        socket.getOutputStream().write(request("GET", path, ""));
        return this;
    }

    /** Reads on until this text has come. */
    void await(String text) throws IOException {
        socket.setSoTimeout(120_000);
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf(text) < 0) {
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                throw new IOException("It ended before " + text + " came: " + heard);
            }
            heard.append(new String(buffer, 0, read, ISO_8859_1));
        }
    }

    private static byte[] request(String method, String path, String body) {
        String json = body.replace('\'', '"');
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, json.length(), json)
                .getBytes(ISO_8859_1);
    }

    private static boolean isWhole(String answer) {
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(answer).region(0, head);
        return length.find()
                ? answer.length() == head + 4 + Integer.parseInt(length.group(1))
                : answer.startsWith("HTTP/1.1 204") || answer.endsWith("\r\n0\r\n\r\n"); // nothing, or the last chunk
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
