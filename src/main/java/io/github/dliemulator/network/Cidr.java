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
 * IPv4 or IPv6 CIDR block, such as {@code 192.168.0.0/16}. A single address is a block of one. Kept as the client wrote it.
 *
 * @param text text that the client sent
 */
@Schema(implementation = String.class, example = "192.168.0.0/16")
public record Cidr(@JsonValue String text) {

    /** Accepts only the notations of RFC 4632 and RFC 4291. */
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

    /** Spaces around the text and leading zeros in the prefix length, which the library accepts. */
    private static final Pattern PADDED = Pattern.compile("^\\s|\\s$|/0\\d");

    /** The private IPv4 address ranges (RFC 1918). */
    public static final List<Cidr> PRIVATE_RANGES =
            List.of(new Cidr("10.0.0.0/8"), new Cidr("172.16.0.0/12"), new Cidr("192.168.0.0/16"));

    /** @throws IllegalArgumentException if the text is no CIDR block */
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

    /** Whether a text is an address within this block. */
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

    /** Number of leading bits that all addresses of the block share. */
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

    /** Whether both blocks contain the same addresses, in whatever notation. */
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

    /** The whole network, even if the text has host bits. */
    private static IPAddress range(String text) {
        try {
            IPAddress parsed = new IPAddressString(text, STRICT_PARAMETERS).toAddress();
            return parsed.isPrefixed() ? parsed.toPrefixBlock() : parsed;
        } catch (AddressStringException e) {
            throw invalidCidr(text);
        }
    }

    private static IllegalArgumentException invalidCidr(String text) {
        return new IllegalArgumentException("'%s' is no CIDR block; write for example 192.168.0.0/16".formatted(text));
    }
}
