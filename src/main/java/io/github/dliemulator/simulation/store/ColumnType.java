package io.github.dliemulator.simulation.store;

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

/** What is in a column, as JSON and as the database takes it: the same JSON whatever the database. */
enum ColumnType {
    TEXT("a String", "character varying", "text", "character large object") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return StringNode.valueOf(row.getString(column));
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            return value.isString() ? value.stringValue() : null;
        }
    },
    WHOLE("a Long", "bigint") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return JSON.numberNode(row.getLong(column));
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
        }
    },
    SMALL("an Integer", "integer", "smallint") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return JSON.numberNode(row.getLong(column));
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
        }
    },
    FRACTION("a number", "double precision", "real", "numeric", "decfloat") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            BigDecimal number = row.getBigDecimal(column);
            return JSON.numberNode(number.stripTrailingZeros());
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            return value.isNumber() ? value.decimalValue() : null;
        }
    },
    TRUTH("a Boolean", "boolean") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return JSON.booleanNode(row.getBoolean(column));
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            return value.isBoolean() ? value.booleanValue() : null;
        }
    },
    INSTANT("an instant such as 2030-01-01T00:00:00Z", "timestamp with time zone") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            return StringNode.valueOf(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            try {
                return Instant.parse(value.asString("")).atOffset(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                return null;
            }
        }
    },
    DOCUMENT("JSON", "json", "jsonb") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            try {
                return SnapshotJson.MAPPER.readTree(row.getString(column));
            } catch (JacksonException e) {
                throw new SQLException("There is no JSON in " + column, e);
            }
        }

        @Override
        Object parameter(JsonNode value) {
            return JsonMapper.shared().writeValueAsString(value);
        }

        @Override
        String placeholder(String name, Flavour flavour) {
            return flavour.json(name);
        }
    },
    TEXTS("an Array of Strings", "array") {
        @Override
        JsonNode read(ResultSet row, String column) throws SQLException {
            ArrayNode texts = JSON.arrayNode();
            for (Object text : (Object[]) row.getArray(column).getArray()) {
                texts.add(String.valueOf(text));
            }
            return texts;
        }

        @Override
        @Nullable
        Object parameter(JsonNode value) {
            return value.isArray()
                            && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString)
                    ? new SqlParameterValue(Types.ARRAY, new Texts(value))
                    : null;
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String description;
    private final Set<String> names;

    ColumnType(String description, String... names) {
        this.description = description;
        this.names = Set.of(names);
    }

    /** @param name what the database calls it */
    static ColumnType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No snapshot knows columns of type " + name));
    }

    /** What a person has to write. */
    String description() {
        return description;
    }

    /** What is in this column, which is not null. */
    abstract JsonNode read(ResultSet row, String column) throws SQLException;

    /** The same for a statement, or null when it is of another type. */
    abstract @Nullable Object parameter(JsonNode value);

    String placeholder(String name, Flavour flavour) {
        return ":" + name;
    }

    /** An array, which only a connection makes. */
    private static final class Texts extends AbstractSqlTypeValue {

        private final String[] texts;

        private Texts(JsonNode array) {
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
