package io.github.dliemulator.network;

import io.github.dliemulator.timeline.SeededRandom.RandomStream;

/** IPv6 range of a subnet. It is within the range for documentation (RFC 3849), which is not routed. */
record SubnetIpv6(String cidr, String gatewayIp, String neutronSubnetId) {

    static SubnetIpv6 generate(RandomStream random) {
        String prefix = "2001:db8:%x:%x::"
                .formatted(random.longFor("ipv6 network", 0xffff), random.longFor("ipv6 subnet", 0xffff));
        return new SubnetIpv6(prefix + "/64", prefix + "1", random.uuidFor("ipv6 subnet id"));
    }
}
