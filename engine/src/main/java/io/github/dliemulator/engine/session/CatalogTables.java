package io.github.dliemulator.engine.session;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** Reads and copies Spark's description of a table. */
class CatalogTables {

    private CatalogTables() {}

    static TableDescription describe(CatalogTable table) {
        boolean view = table.tableType().equals(CatalogTableType.VIEW());
        Option<URI> location = table.storage().locationUri();
        return new TableDescription(
                table.database() + "." + table.identifier().table(),
                view ? null : orNull(table.provider()),
                columns(table),
                location.isDefined() ? location.get().toString() : null,
                view,
                orNull(table.viewText()),
                orNull(table.comment()),
                java(table.storage().properties()),
                java(table.properties()));
    }

    /** A copy with another type, and partitions in the catalogue or not. */
    static CatalogTable copy(CatalogTable table, CatalogTableType type, boolean partitions) {
        return table.copy(
                table.identifier(),
                type,
                table.storage(),
                table.schema(),
                table.provider(),
                table.partitionColumnNames(),
                table.bucketSpec(),
                table.owner(),
                table.createTime(),
                table.lastAccessTime(),
                table.createVersion(),
                table.properties(),
                table.stats(),
                table.viewText(),
                table.comment(),
                table.collation(),
                table.unsupportedFeatures(),
                partitions,
                table.schemaPreservesCase(),
                table.ignoredProperties(),
                table.viewOriginalText(),
                table.multipartIdentifier());
    }

    private static List<TableDescription.Column> columns(CatalogTable table) {
        List<TableDescription.Column> columns = new ArrayList<>();
        for (StructField field : table.schema().fields()) {
            columns.add(new TableDescription.Column(
                    field.name(),
                    field.dataType().catalogString(),
                    orNull(field.getComment()),
                    table.partitionColumnNames().contains(field.name())));
        }
        return columns;
    }

    private static @Nullable String orNull(Option<String> value) {
        return value.isDefined() ? value.get() : null;
    }

    private static Map<String, String> java(scala.collection.immutable.Map<String, String> map) {
        return CollectionConverters.asJava(map).entrySet().stream()
                // how Spark keeps a view
                .filter(entry -> !entry.getKey().startsWith("view."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
