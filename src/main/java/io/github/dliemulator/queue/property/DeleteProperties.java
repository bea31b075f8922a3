package io.github.dliemulator.queue.property;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Request to remove properties. */
@Schema(name = "DeleteQueueProperties")
record DeleteProperties(@NotEmpty @Size(max = 100) List<@NotNull String> keys) {}
