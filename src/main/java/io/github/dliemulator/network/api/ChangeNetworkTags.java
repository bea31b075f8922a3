package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to add tags to a VPC or a subnet, or to remove them (vpc_tag_0004, subnet_tag_0004).
 *
 * @param action whether tags are added or removed
 */
@Schema(name = "ChangeNetworkTags")
public record ChangeNetworkTags(
        @NotNull Action action,

        @NotEmpty @Size(max = NetworkTags.MAX_TAGS) List<@NotNull @Valid NetworkTag> tags) {

    @Schema(name = "NetworkTagAction")
    public enum Action {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("delete")
        DELETE
    }

    /** A tag of a VPC or a subnet. */
    @Schema(name = "NetworkTag")
    public record NetworkTag(
            @NotNull @Size(min = 1, max = 128) String key,
            @Size(max = 255) @Nullable String value) {

        @Override
        public String value() {
            return value == null ? "" : value;
        }
    }

    /** All tags of a VPC or a subnet. */
    @Schema(name = "NetworkTags")
    public record NetworkTagsView(List<NetworkTag> tags) {}
}
