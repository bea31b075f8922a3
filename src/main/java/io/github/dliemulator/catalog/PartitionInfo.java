package io.github.dliemulator.catalog;

import java.time.Instant;

/**
 * Partition of a table. Times are virtual.
 *
 * @param name name, such as {@code dt=2030-01-01/city=Bonn}
 * @param location path of the data; empty for the default one below that of the table
 * @param numRows number of rows; -1 if unknown
 * @param totalSize size of the files in bytes
 */
public record PartitionInfo(
        String name,
        String location,
        Instant createTime,
        Instant lastAccessTime,
        Instant lastDdlTime,
        long numRows,
        long numFiles,
        long totalSize) {}
