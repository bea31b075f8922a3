package io.github.dliemulator.network;

import io.github.dliemulator.timeline.SeededRandom.RandomStream;

/** What a subnet has besides, once IPv6 is enabled: a range for documentation (RFC 3849), which nobody can reach. */
record SubnetIpv6(String cidr, String gatewayIp, String neutronSubnetId) {

    static SubnetIpv6 generate(RandomStream random) {
        String prefix = "2001:db8:%x:%x::"
                .formatted(random.longFor("ipv6 network", 0xffff), random.longFor("ipv6 subnet", 0xffff));
        return new SubnetIpv6(prefix + "/64", prefix + "1", random.uuidFor("ipv6 subnet id"));
    }
}
