package io.github.dliemulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CidrProperties {

    @Property
    void containsAddressesWithTheSamePrefix(
            @ForAll int network, @ForAll @IntRange(max = 32) int prefix, @ForAll("near") NearbyAddress near) {
        int address = near.appliedTo(network);
        boolean inside = prefix == 0 || (network ^ address) >>> (32 - prefix) == 0;
        assertThat(new Cidr(dotted(network) + "/" + prefix).contains(dotted(address)))
                .isEqualTo(inside);
    }

    @Property
    void overlapsContainingAndContainedRanges(
            @ForAll int one,
            @ForAll @IntRange(max = 32) int onePrefix,
            @ForAll("near") NearbyAddress near,
            @ForAll @IntRange(max = 32) int otherPrefix) {
        int other = near.appliedTo(one);
        int shorter = Math.min(onePrefix, otherPrefix);
        boolean overlap = shorter == 0 || (one ^ other) >>> (32 - shorter) == 0;
        Cidr first = new Cidr(dotted(one) + "/" + onePrefix);
        Cidr second = new Cidr(dotted(other) + "/" + otherPrefix);
        assertThat(first.overlaps(second)).isEqualTo(overlap);
        assertThat(second.overlaps(first)).isEqualTo(overlap);
        assertThat(first.prefixLength()).isEqualTo(onePrefix);
        assertThat(first.hasSameRange(second)).isEqualTo(overlap && onePrefix == otherPrefix);
    }

    @Example
    void keepsItsTextAndAcceptsASingleAddress() {
        Cidr address = new Cidr("127.0.0.0");
        assertThat(address).hasToString("127.0.0.0");
        assertThat(address.prefixLength()).isEqualTo(32);
        assertThat(address.hasSameRange(new Cidr("127.0.0.0/32"))).isTrue();
    }

    @Example
    void ipv6NeverOverlapsIpv4() {
        Cidr ipv6 = new Cidr("fd00::/8");
        assertThat(ipv6.isIpv6()).isTrue();
        assertThat(ipv6.contains("fd12::1")).isTrue();
        assertThat(ipv6.overlaps(new Cidr("0.0.0.0/0"))).isFalse();
        assertThat(new Cidr("0.0.0.0/0").overlaps(ipv6)).isFalse();
        assertThat(new Cidr("::/0").overlaps(new Cidr("10.0.0.0/8"))).isFalse();
        assertThat(new Cidr("10.0.0.0/8").contains(new Cidr("::ffff:a00:0/104")))
                .isFalse();
        assertThat(new Cidr("fd00::/8").overlaps(new Cidr("fd12:3456::/32"))).isTrue();
        assertThat(new Cidr("fd12:3456::/32").overlaps(new Cidr("fd00::/8"))).isTrue();
        assertThat(new Cidr("fd12:3456::/32").overlaps(new Cidr("fd12:3457::/32")))
                .isFalse();
        assertThat(new Cidr("0.0.0.0/0").contains("fd12::1")).isFalse();
    }

    @Example
    void rejectsInvalidText() {
        for (String text : List.of(
                "",
                " ",
                "*",
                "/8",
                "10",
                "10.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/255.0.0.0",
                "10.0.0.256",
                "10.0.0.0-10.0.0.9",
                "10.0.*.*",
                "0x0a.0.0.1",
                "012.0.0.1",
                "host",
                "fe80::1%eth0",
                "10.0.0.0/08/8",
                "1-2.3.4.5")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> new Cidr(text))
                    .withMessage("'%s' is no CIDR block; write for example 192.168.0.0/16", text);
        }
    }

    /** An address that differs in some bit, or in none: two at random hardly ever have anything in common. */
    record NearbyAddress(int bit, int noise) {
        int appliedTo(int address) {
            return bit == 32 ? address : address ^ (1 << bit) ^ (noise & ((1 << bit) - 1));
        }
    }

    @Provide
    Arbitrary<NearbyAddress> near() {
        return Combinators.combine(Arbitraries.integers().between(0, 32), Arbitraries.integers())
                .as(NearbyAddress::new);
    }

    private static String dotted(int address) {
        return "%d.%d.%d.%d".formatted(address >>> 24, address >>> 16 & 255, address >>> 8 & 255, address & 255);
    }
}
