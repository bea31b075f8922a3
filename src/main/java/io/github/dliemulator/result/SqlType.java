package io.github.dliemulator.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Type of a column, with its short name in Spark, its name in a Spark schema, and the JSON values that it can have. */
public sealed interface SqlType {

    /** Name such as {@code int} or {@code array<string>}, as previews show it. */
    String shortName();

    /** The type in the JSON of a Spark schema: a name, or an object with the parts of the type. */
    Object schema();

    /** Whether a JSON value other than null is of this type. */
    boolean accepts(Object value);

    default boolean acceptsOrNull(@Nullable Object value) {
        return value == null || accepts(value);
    }

    /** @throws IllegalArgumentException if the text is not a type */
    static SqlType parse(String text) {
        return new SqlTypeParser(text).parse();
    }

    /** Whether databases can store a text: they store neither NUL nor unpaired surrogates. */
    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A type without parts. */
    enum Simple implements SqlType {
        // spotless:off
        STRING("string", "string"),
        BOOLEAN("boolean", "boolean"),
        TINYINT("tinyint", "byte"),
        SMALLINT("smallint", "short"),
        INT("int", "integer"),
        BIGINT("bigint", "long"),
        FLOAT("float", "float"),
        DOUBLE("double", "double"),
        DATE("date", "date"),
        TIMESTAMP("timestamp", "timestamp"),
        BINARY("binary", "binary");
        // spotless:on

        private final String shortName;
        private final String schemaName;

        Simple(String shortName, String schemaName) {
            this.shortName = shortName;
            this.schemaName = schemaName;
        }

        @Override
        public String shortName() {
            return shortName;
        }

        @Override
        public Object schema() {
            return schemaName;
        }

        @Override
        public boolean accepts(Object value) {
            return switch (this) {
                case STRING, TIMESTAMP, BINARY -> value instanceof String text && isStorable(text);
                case BOOLEAN -> value instanceof Boolean;
                case TINYINT -> isInteger(value, Byte.SIZE);
                case SMALLINT -> isInteger(value, Short.SIZE);
                case INT -> isInteger(value, Integer.SIZE);
                case BIGINT -> isInteger(value, Long.SIZE);
                case FLOAT, DOUBLE -> value instanceof Number number && Double.isFinite(number.doubleValue());
                case DATE -> value instanceof String text && isDate(text);
            };
        }

        private static boolean isInteger(Object value, int bits) {
            return (value instanceof Integer || value instanceof Long || value instanceof BigInteger)
                    && new BigInteger(value.toString()).bitLength() < bits;
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }

        static @Nullable Simple find(String name) {
            for (Simple type : values()) {
                if (type.shortName.equals(name)
                        || type.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return type;
                }
            }
            return switch (name) {
                case "integer" -> INT;
                case "long" -> BIGINT;
                case "short" -> SMALLINT;
                case "byte" -> TINYINT;
                default -> null;
            };
        }
    }

    record Decimal(int precision, int scale) implements SqlType {

        public Decimal {
            if (precision < 1 || precision > 38 || scale < 0 || scale > precision) {
                throw new IllegalArgumentException(
                        "decimal(%d,%d) is not a type: at most 38 digits, at most as many of them after the point"
                                .formatted(precision, scale));
            }
        }

        @Override
        public String shortName() {
            return "decimal(%d,%d)".formatted(precision, scale);
        }

        @Override
        public Object schema() {
            return shortName();
        }

        @Override
        public boolean accepts(Object value) {
            if (!(value instanceof Number)) {
                return false;
            }
            BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
            return number.scale() <= scale && number.precision() - number.scale() <= precision - scale;
        }
    }

    record ListOf(SqlType element) implements SqlType {

        @Override
        public String shortName() {
            return "array<%s>".formatted(element.shortName());
        }

        @Override
        public Object schema() {
            return ordered("type", "array", "elementType", element.schema(), "containsNull", true);
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof List<?> elements && elements.stream().allMatch(element::acceptsOrNull);
        }
    }

    record MapOf(SqlType key, SqlType value) implements SqlType {

        @Override
        public String shortName() {
            return "map<%s,%s>".formatted(key.shortName(), value.shortName());
        }

        @Override
        public Object schema() {
            return ordered(
                    "type", "map", "keyType", key.schema(), "valueType", value.schema(), "valueContainsNull", true);
        }

        /** Keys of JSON objects are text, so keys of other types are not checked. */
        @Override
        public boolean accepts(Object map) {
            return map instanceof Map<?, ?> entries
                    && entries.keySet().stream().allMatch(name -> isStorable(String.valueOf(name)))
                    && entries.values().stream().allMatch(value::acceptsOrNull);
        }
    }

    record Struct(List<ResultColumn> fields) implements SqlType {

        public Struct {
            fields = List.copyOf(fields);
        }

        @Override
        public String shortName() {
            return "struct<%s>"
                    .formatted(String.join(
                            ",",
                            fields.stream()
                                    .map(field ->
                                            field.name() + ":" + field.type().shortName())
                                    .toList()));
        }

        @Override
        public Object schema() {
            return ordered(
                    "type",
                    "struct",
                    "fields",
                    fields.stream()
                            .map(field -> ordered(
                                    "name",
                                    field.name(),
                                    "type",
                                    field.type().schema(),
                                    "nullable",
                                    true,
                                    "metadata",
                                    Map.of()))
                            .toList());
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof Map<?, ?> entries
                    && entries.size() == fields.size()
                    && fields.stream()
                            .allMatch(field -> entries.containsKey(field.name())
                                    && field.type().acceptsOrNull(entries.get(field.name())));
        }
    }

    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
