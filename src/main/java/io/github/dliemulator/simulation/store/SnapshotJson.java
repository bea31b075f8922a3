package io.github.dliemulator.simulation.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a snapshot is written: one row a line, and documents in order of their fields, which databases do not keep. */
final class SnapshotJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The depth at which rows lie. */
    private static final int ROWS = 3;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private SnapshotJson() {}

    static DefaultPrettyPrinter layout() {
        DefaultPrettyPrinter.Indenter indenter = new DefaultPrettyPrinter.Indenter() {
            @Override
            public void writeIndentation(JsonGenerator json, int level) {
                if (level <= ROWS) {
                    LINES.writeIndentation(json, level);
                }
            }

            @Override
            public boolean isInline() {
                return false;
            }
        };
        return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    }
}
