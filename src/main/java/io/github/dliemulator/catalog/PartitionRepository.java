package io.github.dliemulator.catalog;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

interface PartitionRepository
        extends Repository<CatalogPartition, CatalogPartition.Key>, JpaSpecificationExecutor<CatalogPartition> {

    Optional<CatalogPartition> findById(CatalogPartition.Key key);

    boolean existsById(CatalogPartition.Key key);

    long countByProjectIdAndDatabaseNameAndTableName(String projectId, String databaseName, String tableName);

    CatalogPartition save(CatalogPartition partition);

    void delete(CatalogPartition partition);

}
