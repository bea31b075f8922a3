package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.Databases;
import io.github.dliemulator.catalog.Partitions;
import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.permission.Permissions;
import io.github.dliemulator.permission.Roles;
import org.springframework.stereotype.Component;

/** The catalogue and the permissions as DDL and DCL statements use them. */
@Component
public class Catalog {

    private final Databases databases;
    private final Tables tables;
    private final Partitions partitions;
    private final Permissions permissions;
    private final Roles roles;

    Catalog(Databases databases, Tables tables, Partitions partitions, Permissions permissions, Roles roles) {
        this.databases = databases;
        this.tables = tables;
        this.partitions = partitions;
        this.permissions = permissions;
        this.roles = roles;
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

    Permissions permissions() {
        return permissions;
    }

    Roles roles() {
        return roles;
    }
}
