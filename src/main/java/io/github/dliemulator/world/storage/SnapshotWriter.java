package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.storage.WorldTable.Column;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/** Writes a snapshot as JSON, row by row, so that the memory needed does not depend on its size. */
@Component
class SnapshotWriter {

    private static final int FETCH_SIZE = 500;

    private final JdbcClient jdbc;
    private final WorldTables tables;

    SnapshotWriter(JdbcClient jdbc, WorldTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    void write(String projectId, Instant takenAt, OutputStream out) {
        ObjectWriter writer = SnapshotFormat.MAPPER.writer().with(SnapshotFormat.prettyPrinter());
        try (JsonGenerator json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("format", Snapshot.FORMAT);
            json.writeStringProperty("schema", tables.schemaVersion().getVersion());
            json.writeStringProperty("projectId", projectId);
            json.writeStringProperty("takenAt", takenAt.toString());
            json.writeObjectPropertyStart("tables");
            tables.all().forEach(table -> write(table, projectId, json));
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void write(WorldTable table, String projectId, JsonGenerator json) {
        json.writeArrayPropertyStart(table.name());
        jdbc.sql(table.selectSql())
                .withFetchSize(FETCH_SIZE)
                .param("projectId", projectId)
                .query(row -> {
                    write(table, row, json);
                });
        json.writeEndArray();
    }

    private static void write(WorldTable table, ResultSet row, JsonGenerator json) throws SQLException {
        json.writeStartObject();
        for (Column column : table.columns()) {
            if (!Snapshot.isExcluded(table, column.name()) && row.getObject(column.name()) != null) {
                json.writeName(column.name());
                SnapshotFormat.MAPPER.writeTree(json, column.type().read(row, column.name()));
            }
        }
        json.writeEndObject();
    }
}
