package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.UpstreamProperties;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Looks a host up each time that a connection is made, and finds no address that is not public, unless the host was named. */
final class PublicAddressResolver implements DnsResolver {

    private final UpstreamProperties properties;

    PublicAddressResolver(UpstreamProperties properties) {
        this.properties = properties;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!properties.isAllowedHost(host) && !Arrays.stream(addresses).allMatch(PublicAddressResolver::isPublic)) {
            throw new PrivateAddressException(
                    "its address is not public, and the host is not named in DLI_UPSTREAM_HOSTS");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !isReserved(address.getAddress(), address instanceof Inet6Address);
    }

    /** Unique local ones and those that stand for IPv4 (fc00::/7, 64:ff9b::/96); 0.0.0.0/8, 100.64.0.0/10 and 240.0.0.0/4. */
    private static boolean isReserved(byte[] address, boolean ipv6) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return ipv6
                ? (first & 0xfe) == 0xfc || first == 0 && second == 0x64
                : first == 0 || first == 100 && (second & 0xc0) == 64 || first >= 240;
    }

    /** Says why in its message. */
    static final class PrivateAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1;

        PrivateAddressException(String message) {
            super(message);
        }
    }
}
