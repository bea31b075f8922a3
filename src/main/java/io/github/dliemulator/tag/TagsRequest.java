package io.github.dliemulator.tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Tags to add to a resource or to remove from it (dli_02_0396). */
record TagsRequest(@NotEmpty @Size(max = Tags.MAX_TAGS) List<@NotNull @Valid Tag> tags) {}
