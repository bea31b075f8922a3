package io.github.dliemulator.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PartitionRepository extends Repository<CatalogPartition, CatalogPartition.Key> {

    Optional<CatalogPartition> findById(CatalogPartition.Key key);

    boolean existsById(CatalogPartition.Key key);

    List<CatalogPartition> findByProjectIdAndDatabaseNameAndTableNameOrderByPartitionName(
            String projectId, String databaseName, String tableName);

    long countByProjectIdAndDatabaseNameAndTableName(String projectId, String databaseName, String tableName);

    CatalogPartition save(CatalogPartition partition);

    void delete(CatalogPartition partition);

}
