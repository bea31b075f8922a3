package io.github.dliemulator.world.storage;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts the rows of a snapshot. */
@Component
class SnapshotImporter {

    /** Check constraints are named {@code table__column}; a foreign key is shown with its columns, the project ID first. */
    private static final Pattern CONSTRAINT_COLUMN =
            Pattern.compile("(?i)(?<=__)([a-z0-9_]+)|key ?\\(\"?\\w+\"?, \"?(\\w+)");

    private final SnapshotParser parser;
    private final SnapshotValidator validator;
    private final WorldTables tables;
    private final NamedParameterJdbcTemplate jdbc;

    SnapshotImporter(
            SnapshotParser parser, SnapshotValidator validator, WorldTables tables, NamedParameterJdbcTemplate jdbc) {
        this.parser = parser;
        this.validator = validator;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /**
     * Inserts a snapshot as a world that must not exist. Must run in a transaction.
     *
     * @throws InvalidSnapshotException if it has no valid world; the caller has to roll back
     */
    void insert(String projectId, Snapshot snapshot) {
        parser.parse(projectId, snapshot).forEach((table, rows) -> {
            if (table.isRoot()) {
                insert(table, rows); // fails if another request creates the world at the same time, and is retried
            } else {
                insertValidated(table, rows);
            }
        });
        validator.validate(projectId, snapshot.takenAt());
    }

    private void insertValidated(WorldTable table, List<Map<String, Object>> rows) {
        try {
            insert(table, rows);
        } catch (DuplicateKeyException e) {
            throw new InvalidSnapshotException("tables.%s has two rows with the same key", table.name());
        } catch (DataIntegrityViolationException e) {
            throw new InvalidSnapshotException(
                    "tables.%s%s has a value that is out of range, or refers to a row that does not exist",
                    table.name(),
                    columnIn(String.valueOf(e.getMostSpecificCause().getMessage())));
        }
    }

    /** The column of a violated constraint; empty if the message of the database does not show it. */
    private static String columnIn(String message) {
        Matcher column = CONSTRAINT_COLUMN.matcher(message);
        return column.find()
                ? "."
                        + Objects.requireNonNullElse(column.group(1), column.group(2))
                                .toLowerCase(Locale.ROOT)
                : "";
    }

    @SuppressWarnings("unchecked")
    private void insert(WorldTable table, List<Map<String, Object>> rows) {
        rows.stream()
                .collect(groupingBy(Map::keySet))
                .forEach((columns, sameColumns) ->
                        jdbc.batchUpdate(table.insertSql(columns, tables.dialect()), sameColumns.toArray(Map[]::new)));
    }
}
