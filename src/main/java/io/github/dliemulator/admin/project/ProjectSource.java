package io.github.dliemulator.admin.project;

import io.github.dliemulator.world.storage.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Source of a project: a snapshot, or the ID of a project as a string. */
@Schema(oneOf = {String.class, Snapshot.class})
@JsonDeserialize(using = ProjectSource.Deserializer.class)
record ProjectSource(
        @Nullable String projectId, @Valid @Nullable Snapshot snapshot) {

    static final class Deserializer extends ValueDeserializer<ProjectSource> {

        @Override
        public ProjectSource deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? new ProjectSource(json.getString(), null)
                    : new ProjectSource(null, context.readValue(json, Snapshot.class));
        }
    }
}
