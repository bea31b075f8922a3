package io.github.dliemulator.network;

import io.github.dliemulator.simulation.chance.Dice.Die;

/** What a subnet has besides, once IPv6 is enabled: a range for documentation (RFC 3849), which nobody can reach. */
record Ipv6(String cidr, String gatewayIp, String neutronSubnetId) {

    static Ipv6 drawn(Die die) {
        String prefix =
                "2001:db8:%x:%x::".formatted(die.number("ipv6 network", 0xffff), die.number("ipv6 subnet", 0xffff));
        return new Ipv6(prefix + "/64", prefix + "1", die.uuid("ipv6 subnet id"));
    }
}
