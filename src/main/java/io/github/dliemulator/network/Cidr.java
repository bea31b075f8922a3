package io.github.dliemulator.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses, {@code 192.168.0.0/16}; an address alone is a range of one. Kept as it was written.
 *
 * @param text as a client wrote it
 */
@Schema(implementation = String.class, example = "192.168.0.0/16")
public record Cidr(@JsonValue String text) {

    /** Addresses as RFC 4632 and RFC 4291 write them, and nothing of the many other forms that there are. */
    private static final IPAddressStringParameters STRICT_PARAMETERS = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowMixed(false)
            .getParentBuilder()
            .toParams();

    /** Blanks around it and a length with zeros before it are the library's leniency, not ours. */
    private static final Pattern PADDED = Pattern.compile("^\\s|\\s$|/0\\d");

    /** The IPv4 addresses that nobody owns (RFC 1918). */
    public static final List<Cidr> PRIVATE_RANGES =
            List.of(new Cidr("10.0.0.0/8"), new Cidr("172.16.0.0/12"), new Cidr("192.168.0.0/16"));

    /** @throws IllegalArgumentException when this is no such range; its message says so */
    public Cidr {
        if (PADDED.matcher(text).find()) {
            throw invalidCidr(text);
        }
        range(text);
    }

    @JsonCreator
    public static Cidr of(String text) {
        return new Cidr(text);
    }

    /** Whether this is one of its addresses; what is no address is not. */
    public boolean contains(String address) {
        IPAddressString text = new IPAddressString(address, STRICT_PARAMETERS);
        return text.isIPAddress() && range().contains(text.getAddress());
    }

    public boolean contains(Cidr other) {
        return range().contains(other.range());
    }

    public boolean overlaps(Cidr other) {
        return isIpv6() == other.isIpv6() && range().intersect(other.range()) != null;
    }

    /** How many bits all its addresses have in common. */
    public int prefixLength() {
        Integer prefix = range().getNetworkPrefixLength();
        return prefix == null ? range().getBitCount() : prefix;
    }

    public boolean isPrivate() {
        return !isIpv6() && PRIVATE_RANGES.stream().anyMatch(range -> range.contains(this));
    }

    public boolean isIpv6() {
        return range().isIPv6();
    }

    /** Whether both are the same addresses, however they are written. */
    public boolean hasSameRange(Cidr other) {
        return range().equals(other.range());
    }

    @Override
    public String toString() {
        return text;
    }

    private IPAddress range() {
        return range(text);
    }

    /** All addresses of a network, whichever of them it was written with. */
    private static IPAddress range(String text) {
        try {
            IPAddress parsed = new IPAddressString(text, STRICT_PARAMETERS).toAddress();
            return parsed.isPrefixed() ? parsed.toPrefixBlock() : parsed;
        } catch (AddressStringException e) {
            throw invalidCidr(text);
        }
    }

    private static IllegalArgumentException invalidCidr(String text) {
        return new IllegalArgumentException("'%s' is no range of addresses such as 192.168.0.0/16".formatted(text));
    }
}
