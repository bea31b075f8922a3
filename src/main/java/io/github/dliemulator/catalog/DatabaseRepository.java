package io.github.dliemulator.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DatabaseRepository extends Repository<CatalogDatabase, CatalogDatabase.Key> {

    Optional<CatalogDatabase> findById(CatalogDatabase.Key key);

    List<CatalogDatabase> findByProjectIdOrderByDatabaseName(String projectId);

    long countByProjectIdAndDatabaseNameNot(String projectId, String databaseName);

    CatalogDatabase save(CatalogDatabase database);

    void delete(CatalogDatabase database);
}
