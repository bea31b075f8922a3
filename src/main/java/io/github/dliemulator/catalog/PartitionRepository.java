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

    String MATCHING = "from CatalogPartition p where p.projectId = :projectId and p.databaseName = :databaseName"
            + " and p.tableName = :tableName and p.partitionName like :pattern escape '" + PartitionSpec.LIKE_ESCAPE
            + "'";

    /** A page of the partitions whose names match a pattern, by name. */
    @Query(MATCHING + " order by p.partitionName limit :limit offset :offset")
    List<CatalogPartition> readPage(
            String projectId, String databaseName, String tableName, String pattern, int limit, int offset);

    @Query("select count(*) " + MATCHING)
    long readSize(String projectId, String databaseName, String tableName, String pattern);

    CatalogPartition save(CatalogPartition partition);

    void delete(CatalogPartition partition);
}
