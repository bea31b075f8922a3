package io.github.dliemulator.catalog.spi;

import io.github.dliemulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of tables. A module that has the data of tables implements it. */
public interface TableRows {

    /**
     * First rows of a table.
     *
     * @param message reason if there are no rows to show; otherwise empty
     * @param rows values as strings, in the order of the columns
     */
    record Preview(String message, List<List<@Nullable String>> rows) {}

    /** The first rows of a table, at most this many. */
    Preview preview(World world, String databaseName, String tableName, int limit);
}
