package io.github.dliemulator.world.storage;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a snapshot is written: one row a line, and documents in order of their fields, which databases do not keep. */
final class SnapshotFormat {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private SnapshotFormat() {}

    /** Down to the tables, each property has a line, and in them each row. */
    static DefaultPrettyPrinter prettyPrinter() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEntrySpacing(Separators.Spacing.NONE)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(new DepthLimitedIndenter(2))
                .withArrayIndenter(new DepthLimitedIndenter(3));
    }

    private record DepthLimitedIndenter(int maxDepth) implements DefaultPrettyPrinter.Indenter {

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (level <= maxDepth) {
                INDENTER.writeIndentation(json, level);
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
