package io.github.dliemulator.control.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to an emulator that can be cut, and mended. */
final class Line implements AutoCloseable {

    private final int emulator;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket entrance;

    Line(int emulator) {
        this.emulator = emulator;
        this.entrance = opened(0);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void mend() {
        entrance = opened(port());
    }

    void cut() {
        close(entrance);
        open.forEach(Line::close);
        open.clear();
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket opened(int port) {
        try {
            ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            begin(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) throws IOException {
        while (!from.isClosed()) {
            Socket near = from.accept();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), emulator);
            open.addAll(List.of(near, far));
            begin(() -> pass(near, far));
            begin(() -> pass(far, near));
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private interface Work {
        void go() throws IOException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException e) {
                // it was cut
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
