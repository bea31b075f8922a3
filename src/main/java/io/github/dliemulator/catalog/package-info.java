/**
 * Databases, tables, views and partitions; authentications of datasources and global variables. The REST API and SQL statements change the same catalogue. A change is visible at
 * once: no part of the catalogue has a timeline.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "timeline",
            "world",
            "iam :: account",
            "permission",
            "permission :: spi",
            "tag",
            "quota"
        })
@NullMarked
package io.github.dliemulator.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
