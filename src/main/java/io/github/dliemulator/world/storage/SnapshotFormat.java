package io.github.dliemulator.world.storage;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON format of snapshots: one line for each row, and sorted fields in JSON columns, so that equal worlds give equal texts. */
final class SnapshotFormat {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private SnapshotFormat() {}

    /** Breaks lines before the properties of the document, the tables and the rows. */
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
