package io.github.dliemulator.world.storage;

import static io.github.dliemulator.timeline.Instants.hasFourDigitYear;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Type of a column, which converts its values to JSON and back. The JSON does not depend on the database. */
enum ColumnType {
    TEXT("a String", "character varying", "text", "character large object") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return StringNode.valueOf(row.getString(column));
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            return value.isString() ? value.stringValue() : null;
        }
    },
    BIGINT("a Long", "bigint") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return NODES.numberNode(row.getLong(column));
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
        }
    },
    INTEGER("an Integer", "integer", "smallint") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return NODES.numberNode(row.getLong(column));
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
        }
    },
    DECIMAL("a number", "double precision", "real", "numeric", "decfloat") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            BigDecimal number = row.getBigDecimal(column);
            return NODES.numberNode(number.stripTrailingZeros());
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            return value.isNumber() ? value.decimalValue() : null;
        }
    },
    BOOLEAN("a Boolean", "boolean") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return NODES.booleanNode(row.getBoolean(column));
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            return value.isBoolean() ? value.booleanValue() : null;
        }
    },
    TIMESTAMP("an instant such as 2030-01-01T00:00:00Z", "timestamp with time zone") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return StringNode.valueOf(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            try {
                Instant instant = Instant.parse(value.asString(""));
                return hasFourDigitYear(instant) ? instant.atOffset(ZoneOffset.UTC) : null;
            } catch (DateTimeException e) {
                return null;
            }
        }
    },
    JSON_DOCUMENT("JSON", "json", "jsonb") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            try {
                return SnapshotFormat.MAPPER.readTree(row.getString(column));
            } catch (JacksonException e) {
                throw new SQLException("Column " + column + " has no valid JSON", e);
            }
        }

        @Override
        Object toParameter(JsonNode value) {
            return JsonMapper.shared().writeValueAsString(value);
        }

        @Override
        String placeholder(String name, SqlDialect dialect) {
            return dialect.jsonParameter(name);
        }
    },
    TEXT_ARRAY("an Array of Strings", "array") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            ArrayNode texts = NODES.arrayNode();
            for (Object text : (Object[]) row.getArray(column).getArray()) {
                texts.add(String.valueOf(text));
            }
            return texts;
        }

        @Override
        @Nullable
        Object toParameter(JsonNode value) {
            return value.isArray()
                            && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString)
                    ? new SqlParameterValue(Types.ARRAY, new TextArrayValue(value))
                    : null;
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String description;
    private final Set<String> sqlTypes;

    ColumnType(String description, String... sqlTypes) {
        this.description = description;
        this.sqlTypes = Set.of(sqlTypes);
    }

    /** @param name type name of the database */
    static ColumnType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.sqlTypes.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Snapshots do not support columns of type " + name));
    }

    /** Description of valid values, for error texts. */
    String description() {
        return description;
    }

    /** Reads the value of a column, which is not null. */
    abstract JsonNode read(ResultSet row, String column) throws SQLException;

    /** Converts a JSON value to a statement parameter; null if it has another type. */
    abstract @Nullable Object toParameter(JsonNode value);

    String placeholder(String name, SqlDialect dialect) {
        return ":" + name;
    }

    /** An array, which needs the connection of its statement. */
    private static final class TextArrayValue extends AbstractSqlTypeValue {

        private final String[] texts;

        private TextArrayValue(JsonNode array) {
            this.texts = StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::stringValue)
                    .toArray(String[]::new);
        }

        @Override
        protected Object createTypeValue(Connection connection, int type, @Nullable String name) throws SQLException {
            return connection.createArrayOf("varchar", texts);
        }
    }
}
