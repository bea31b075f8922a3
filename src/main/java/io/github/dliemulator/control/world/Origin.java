package io.github.dliemulator.control.world;

import io.github.dliemulator.simulation.store.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Where a world comes from: a snapshot, or as a text the id of a project. */
@Schema(oneOf = {String.class, Snapshot.class})
@JsonDeserialize(using = Origin.Reader.class)
record Origin(@Nullable String projectId, @Valid @Nullable Snapshot snapshot) {

    static final class Reader extends ValueDeserializer<Origin> {

        @Override
        public Origin deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? new Origin(json.getString(), null)
                    : new Origin(null, context.readValue(json, Snapshot.class));
        }
    }
}
