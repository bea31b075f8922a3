package io.github.dliemulator.catalog;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** A test that changes the catalogue through its services, as SQL statements do, or over HTTP. */
public abstract class CatalogTest extends EmulatorTest {

    @Autowired
    protected Databases databases;

    @Autowired
    protected Tables tables;

    @Autowired
    protected Partitions partitions;

    @Autowired
    private Worlds worlds;

    /** The project as a request of a user sees it. */
    protected World world() {
        return worlds.findOrCreate(project, "alice");
    }

    protected void createDatabase(String name) {
        databases.create(world(), DatabaseSpec.of(name, "", "", Map.of()));
    }

    /** A CSV table with a column and two partition columns. */
    protected static TableSpec partitioned(TableName name) {
        return TableSpec.table(
                name,
                TableType.EXTERNAL,
                "csv",
                List.of(
                        new Column("dt", "date", "", true),
                        new Column("City", "string", "", true),
                        Column.of("n", "int")));
    }
}
