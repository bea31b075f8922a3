package io.github.dliemulator.queue.api;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.network.Cidr;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Request to change the CIDR block of a queue.
 *
 * @param cidrInVpc private CIDR block: at least a /26 for fewer than 16 CUs, a /24 from 16, a /22 from 64, and a /21 from 128
 *     CUs
 */
@Schema(name = "QueueCidr")
public record UpdateQueueCidr(
        @JsonProperty("cidr_in_vpc") @NotNull Cidr cidrInVpc) {

    /**
     * Rejects a CIDR block that is not private, or too small for the queue. The sizes are those of the Java SDK. CUs between two
     * of them need the block of the smaller one.
     */
    public static void requireLargeEnough(Cidr cidr, int cus) {
        if (!cidr.isPrivate()) {
            throw INVALID_PARAMETER.exception(
                    "cidr_in_vpc must be within one of %s, not %s", Cidr.PRIVATE_RANGES, cidr);
        }
        int maxPrefixLength = maxPrefixLength(cus);
        if (cidr.prefixLength() > maxPrefixLength) {
            throw INVALID_PARAMETER.exception(
                    "cidr_in_vpc must not be narrower than /%d for a queue of %d CUs, not %s",
                    maxPrefixLength, cus, cidr);
        }
    }

    private static int maxPrefixLength(int cus) {
        if (cus >= 128) {
            return 21;
        }
        if (cus >= 64) {
            return 22;
        }
        return cus >= 16 ? 24 : 26;
    }
}
