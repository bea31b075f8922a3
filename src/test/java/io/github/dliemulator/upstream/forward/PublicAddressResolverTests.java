package io.github.dliemulator.upstream.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressResolverTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1"
            })
    void privateAddressIsRejected(String address) throws Exception {
        assertThat(PublicAddressResolver.isPublic(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.158.2.3", "100.63.0.1", "172.32.0.1", "2a00:1450:4001:80b::200e"})
    void publicAddressIsAccepted(String address) throws Exception {
        assertThat(PublicAddressResolver.isPublic(InetAddress.getByName(address)))
                .isTrue();
    }
}
