package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamProperties;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/** DNS resolver that rejects hosts with a private or special address, unless {@code dli.upstream.hosts} names the host. */
final class PublicAddressResolver extends SystemDefaultDnsResolver {

    /** Of IPv6 only global unicast (RFC 4291, 2.4) without the documentation range of RFC 9637. */
    static final InetAddressFilter PUBLIC_ADDRESSES = InetAddressFilter.externalAddresses()
            .and(InetAddressFilter.adapt(Inet4Address.class::isInstance).or("2000::/3"))
            .andNot("3fff::/20");

    private final UpstreamProperties properties;

    PublicAddressResolver(UpstreamProperties properties) {
        this.properties = properties;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = super.resolve(host);
        if (!properties.isAllowedHost(host) && !Arrays.stream(addresses).allMatch(PUBLIC_ADDRESSES::matches)) {
            throw new PrivateAddressException(
                    "its address is not public, and the host is not named in DLI_UPSTREAM_HOSTS");
        }
        return addresses;
    }

    /** The message says why the host was rejected. */
    static final class PrivateAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        PrivateAddressException(String message) {
            super(message);
        }
    }
}
