package io.github.dliemulator.catalog;

import java.time.Instant;

/**
 * Table or view as the catalogue has it. Times are virtual.
 *
 * @param dataSize size of the data in bytes; 0 if it is not known
 * @param createTableSql statement that creates the table
 */
public record TableInfo(
        TableSpec spec,
        String owner,
        Instant createTime,
        Instant lastAccessTime,
        long dataSize,
        String createTableSql) {

    public TableName name() {
        return spec.name();
    }
}
