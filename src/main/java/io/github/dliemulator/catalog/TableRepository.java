package io.github.dliemulator.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TableRepository extends Repository<CatalogTable, CatalogTable.Key> {

    /** Number of tables and views of a database. */
    interface TableCount {
        String getDatabaseName();

        long getTables();
    }

    Optional<CatalogTable> findById(CatalogTable.Key key);

    boolean existsById(CatalogTable.Key key);

    List<CatalogTable> findByProjectId(String projectId);

    List<CatalogTable> findByProjectIdAndDatabaseNameOrderByTableName(String projectId, String databaseName);

    List<CatalogTable> findByProjectIdAndDatabaseNameAndTableNameContainingOrderByTableName(
            String projectId, String databaseName, String part);

    long countByProjectId(String projectId);

    boolean existsByProjectIdAndDatabaseName(String projectId, String databaseName);

    @Query("select t.databaseName as databaseName, count(*) as tables from CatalogTable t"
            + " where t.projectId = :projectId group by t.databaseName")
    List<TableCount> countByDatabase(String projectId);

    CatalogTable save(CatalogTable table);

    void delete(CatalogTable table);

    /** Renames a table. Its partitions follow by the foreign key. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update catalog_table set table_name = :newName"
            + " where project_id = :projectId and database_name = :databaseName and table_name = :tableName")
    void rename(String projectId, String databaseName, String tableName, String newName);
}
