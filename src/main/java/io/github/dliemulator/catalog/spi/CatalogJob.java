package io.github.dliemulator.catalog.spi;

/**
 * Change of the catalogue as a job of the type {@code DDL}.
 *
 * @param statement SQL statement with the same effect, such as <code>DROP DATABASE `demo` CASCADE</code>
 * @param databaseName database that the statement changes or whose table it changes
 * @param tableName table that the statement changes; empty for a statement about a database
 */
public record CatalogJob(String statement, String databaseName, String tableName) {}
