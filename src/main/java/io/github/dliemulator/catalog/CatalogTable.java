package io.github.dliemulator.catalog;

import io.github.dliemulator.world.CascadesTo;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Table or view. */
@Entity
@CascadesTo(CatalogPartition.class)
@IdClass(CatalogTable.Key.class)
class CatalogTable {

    record Key(String projectId, String databaseName, String tableName) {

        static Key of(World world, TableName name) {
            return new Key(world.projectId(), name.database(), name.table());
        }
    }

    @Id
    private String projectId;

    @Id
    private String databaseName;

    @Id
    private String tableName;

    @Enumerated(EnumType.STRING)
    private TableType tableType;

    private String dataType;
    private String location;
    private String description;
    private String viewText;
    private String owner;
    private Instant createTime;
    private Instant lastAccessTime;
    private long dataSize;

    @JsonColumn
    private List<Column> tableColumns;

    @JsonColumn
    private Map<String, String> options;

    @JsonColumn
    private Map<String, String> properties;

    @SuppressWarnings("NullAway.Init")
    protected CatalogTable() {}

    @SuppressWarnings("NullAway.Init") // define sets the other fields
    CatalogTable(World world, TableSpec spec) {
        this.projectId = world.projectId();
        this.databaseName = spec.name().database();
        this.tableName = spec.name().table();
        this.owner = world.caller();
        this.createTime = world.now();
        this.lastAccessTime = world.now();
        define(spec);
    }

    /** Replaces the definition. The name and the owner remain. */
    void define(TableSpec spec) {
        this.tableType = spec.type();
        this.dataType = spec.dataType();
        this.location = spec.location();
        this.description = spec.description();
        this.viewText = spec.viewText();
        this.tableColumns = spec.columns();
        this.options = spec.options();
        this.properties = spec.properties();
    }

    TableName name() {
        return new TableName(databaseName, tableName);
    }

    String owner() {
        return owner;
    }

    void changeOwner(String newOwner) {
        this.owner = newOwner;
    }

    void recordAccess(Instant now, long newDataSize) {
        this.lastAccessTime = now;
        this.dataSize = newDataSize;
    }

    TableSpec spec() {
        return new TableSpec(
                name(), tableType, dataType, location, description, tableColumns, options, properties, viewText);
    }

    TableInfo toInfo() {
        TableSpec spec = spec();
        return new TableInfo(
                spec, owner, createTime, lastAccessTime, dataSize, new CreateTableStatement(spec).toString());
    }
}
