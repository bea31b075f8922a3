package io.github.dliemulator.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Partitions. Their reads are not kept in memory, because the database itself renames and deletes partitions with their table. So
 * no method begins with {@code find}, {@code exists} or {@code count}.
 */
interface PartitionRepository extends Repository<CatalogPartition, CatalogPartition.Key> {

    Optional<CatalogPartition> readByProjectIdAndDatabaseNameAndTableNameAndPartitionName(
            String projectId, String databaseName, String tableName, String partitionName);

    default Optional<CatalogPartition> read(CatalogPartition.Key key) {
        return readByProjectIdAndDatabaseNameAndTableNameAndPartitionName(
                key.projectId(), key.databaseName(), key.tableName(), key.partitionName());
    }

    List<CatalogPartition> readByProjectIdAndDatabaseNameAndTableNameOrderByPartitionName(
            String projectId, String databaseName, String tableName);

    @Query("select count(*) from CatalogPartition p where p.projectId = :projectId"
            + " and p.databaseName = :databaseName and p.tableName = :tableName")
    long readSize(String projectId, String databaseName, String tableName);

    CatalogPartition save(CatalogPartition partition);

    void delete(CatalogPartition partition);
}
