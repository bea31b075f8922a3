package io.github.dliemulator.engine.dial;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes sockets that are connected to where the emulator says, or fail as it says without waiting. */
public class DialSocketFactory extends SocketFactory {

    private final Dial dial;
    private DialAnswer.@Nullable Address granted;

    /** Called by PostgreSQL's driver with its parameter {@code socketFactoryArg}. */
    public DialSocketFactory(String id) {
        this.dial = PostgresDial.underWay(id);
    }

    @Override
    public Socket createSocket() throws IOException {
        DialAnswer.Address address = address();
        // not through the ProxySelector, which refuses all
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), 10_000);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return socket;
    }

    /** Once for each connection: the driver asks again when it tries without encryption, and to cancel. */
    private synchronized DialAnswer.Address address() throws IOException {
        if (granted == null) {
            DialAnswer answer = Emulator.get().dial(dial);
            if (answer.connect() == null) {
                throw refusal(answer);
            }
            granted = answer.connect();
        }
        return granted;
    }

    private IOException refusal(DialAnswer answer) {
        if (answer.refuse() == DialAnswer.Refusal.UNKNOWN_HOST) {
            return new UnknownHostException(dial.host());
        }
        return answer.refuse() == DialAnswer.Refusal.REFUSED
                ? new ConnectException("Connection refused")
                : new SocketTimeoutException("Connect timed out");
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }
}
