package io.github.dliemulator.pool;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.web.ResourceNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request to create a pool (dli_02_0326).
 *
 * @param elasticResourcePoolName name: 1 to 128 letters, digits and underscores, not only digits, no underscore first. Not
 *     case-sensitive.
 * @param maxCu CUs that it has at the most, not fewer than {@code minCu}
 * @param minCu CUs that it has at the least: 64, or 16 for a basic pool, up to {@code maxCu}
 * @param cidrInVpc CIDR block (IPv4). Must not overlap connected networks. The default is {@code 172.16.0.0/12}.
 */
record CreatePool(
        @JsonProperty("elastic_resource_pool_name")
        @NotNull
        @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String elasticResourcePoolName,

        @Size(max = 256) @Nullable String description,

        @JsonProperty("cidr_in_vpc") @Nullable Cidr cidrInVpc,

        @JsonProperty("max_cu") @NotNull Integer maxCu,

        @JsonProperty("min_cu") @NotNull Integer minCu,

        @JsonProperty("charging_mode")
        @Min(value = 1, message = "must be 1: a pool is paid by CU hours")
        @Max(value = 1, message = "must be 1: a pool is paid by CU hours")
        @Nullable
        Integer chargingMode,

        @JsonProperty("enterprise_project_id") @Size(max = 255) @Nullable
        String enterpriseProjectId,

        @Size(max = 20) @Nullable List<@NotNull @Valid Tag> tags,

        @Size(max = 20) @Nullable Map<@Size(max = 255) String, @NotNull @Size(max = 255) String> label,

        @JsonProperty("ipv6_enable") @Nullable Boolean ipv6Enable) {

    static final String DEFAULT_CIDR = "172.16.0.0/12"; // dli_02_0326

    String name() {
        return ResourceNames.normalize(elasticResourcePoolName);
    }

    String cidrOrDefault() {
        if (cidrInVpc != null && cidrInVpc.isIpv6()) {
            throw INVALID_PARAMETER.exception("cidr_in_vpc must be an IPv4 CIDR block, not %s", cidrInVpc);
        }
        return cidrInVpc == null ? DEFAULT_CIDR : cidrInVpc.text();
    }

    /** A random private range (RFC 4193); empty if IPv6 is not enabled. */
    String generateIpv6Cidr(RandomStream random) {
        return Boolean.TRUE.equals(ipv6Enable)
                ? "fd00:%x:%x::/64"
                        .formatted(random.longFor("ipv6 network", 0xffff), random.longFor("ipv6 subnet", 0xffff))
                : "";
    }

    /** Rejects a range of CUs that pools of this edition cannot have. */
    void requireValidRange() {
        new CuRange(minCu, maxCu).requireWithinLimits(isBasic(labelOrEmpty()));
    }

    /** Whether the label makes it a pool of the basic edition. */
    static boolean isBasic(Map<String, String> label) {
        return "basic".equals(label.get("spec"));
    }

    Map<String, String> labelOrEmpty() {
        return requireNonNullElse(label, Map.of());
    }

    List<Tag> tagsOrEmpty() {
        return requireNonNullElse(tags, List.of());
    }
}
