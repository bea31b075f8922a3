package io.github.dliemulator.engine.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Values of Spark as values of JSON: numbers stay numbers, times become texts as a cast to string writes them. */
class JsonValues {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter();

    private final ZoneId zone;

    JsonValues(String zone) {
        this.zone = ZoneId.of(zone, ZoneId.SHORT_IDS);
    }

    List<@Nullable Object> row(Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.length());
        for (int i = 0; i < row.length(); i++) {
            values.add(value(row.get(i)));
        }
        return values;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? value : value.toString();
        }
        if (value instanceof Float number) {
            return Float.isFinite(number) ? value : value.toString();
        }
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return collection(value);
    }

    private Object collection(Object value) {
        if (value instanceof Row row) {
            return struct(row);
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            CollectionConverters.asJava(map)
                    .forEach((key, element) -> values.put(String.valueOf(value(key)), value(element)));
            return values;
        }
        if (value instanceof scala.collection.Iterable<?> elements) {
            List<@Nullable Object> values = new ArrayList<>();
            CollectionConverters.asJava(elements).forEach(element -> values.add(value(element)));
            return values;
        }
        return time(value);
    }

    private Map<String, @Nullable Object> struct(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.length(); i++) {
            values.put(row.schema().fields()[i].name(), value(row.get(i)));
        }
        return values;
    }

    private String time(Object value) {
        if (value instanceof Instant instant) {
            return TIME.format(instant.atZone(zone));
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }
        return value.toString();
    }
}
