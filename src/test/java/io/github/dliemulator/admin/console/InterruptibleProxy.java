package io.github.dliemulator.admin.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** TCP proxy for an emulator that closes its connections on demand. */
final class InterruptibleProxy implements AutoCloseable {

    private final int targetPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private ServerSocket serverSocket;

    InterruptibleProxy(int targetPort) {
        this.targetPort = targetPort;
        this.serverSocket = listen(0);
    }

    int port() {
        return serverSocket.getLocalPort();
    }

    void reconnect() {
        serverSocket = listen(port());
    }

    void disconnect() {
        close(serverSocket);
        sockets.forEach(InterruptibleProxy::close);
        sockets.clear();
    }

    @Override
    public void close() {
        disconnect();
    }

    private ServerSocket listen(int port) {
        try {
            ServerSocket listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            startThread(() -> accept(listener));
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) throws IOException {
        while (!from.isClosed()) {
            Socket clientSocket = from.accept();
            Socket targetSocket = new Socket(InetAddress.getLoopbackAddress(), targetPort);
            sockets.addAll(List.of(clientSocket, targetSocket));
            startThread(() -> copy(clientSocket, targetSocket));
            startThread(() -> copy(targetSocket, clientSocket));
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private interface IoTask {
        void run() throws IOException;
    }

    private static void startThread(IoTask task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // the connection was closed
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
