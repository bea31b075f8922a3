package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.Databases;
import io.github.dliemulator.catalog.Partitions;
import io.github.dliemulator.catalog.Tables;
import org.springframework.stereotype.Component;

/** The catalogue as DDL statements use it. */
@Component
public class Catalog {

    private final Databases databases;
    private final Tables tables;
    private final Partitions partitions;

    Catalog(Databases databases, Tables tables, Partitions partitions) {
        this.databases = databases;
        this.tables = tables;
        this.partitions = partitions;
    }

    Databases databases() {
        return databases;
    }

    Tables tables() {
        return tables;
    }

    Partitions partitions() {
        return partitions;
    }
}
