package io.github.dliemulator.catalog;

import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** Partition of a table. */
@Entity
@IdClass(CatalogPartition.Key.class)
class CatalogPartition {

    private static final long UNKNOWN_ROWS = -1;

    record Key(String projectId, String databaseName, String tableName, String partitionName) {

        static Key of(World world, TableName table, String name) {
            return new Key(world.projectId(), table.database(), table.table(), name);
        }
    }

    @Id
    private String projectId;

    @Id
    private String databaseName;

    @Id
    private String tableName;

    @Id
    private String partitionName;

    private String location;
    private Instant createTime;
    private Instant lastAccessTime;
    private Instant lastDdlTime;
    private long numRows;
    private long numFiles;
    private long totalSize;

    @SuppressWarnings("NullAway.Init")
    protected CatalogPartition() {}

    CatalogPartition(Key key, String location, Instant now) {
        this.projectId = key.projectId();
        this.databaseName = key.databaseName();
        this.tableName = key.tableName();
        this.partitionName = key.partitionName();
        this.location = location;
        this.createTime = now;
        this.lastAccessTime = now;
        this.lastDdlTime = now;
        this.numRows = UNKNOWN_ROWS;
    }

    String location() {
        return location;
    }

    void move(String newLocation, Instant now) {
        this.location = newLocation;
        this.lastDdlTime = now;
    }

    /** A copy under another name, for a partition that is renamed. */
    CatalogPartition renamedTo(String newName, Instant now) {
        CatalogPartition renamed =
                new CatalogPartition(new Key(projectId, databaseName, tableName, newName), location, now);
        renamed.createTime = createTime;
        renamed.numRows = numRows;
        renamed.numFiles = numFiles;
        renamed.totalSize = totalSize;
        return renamed;
    }

    PartitionInfo toInfo() {
        return new PartitionInfo(
                partitionName, location, createTime, lastAccessTime, lastDdlTime, numRows, numFiles, totalSize);
    }
}
