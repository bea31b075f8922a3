package io.github.dliemulator.job.sql;

import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that the catalogue runs: DDL and DCL. */
public interface CatalogCommand {

    /**
     * Runs the statement. Needs a transaction that holds the world's lock.
     *
     * @param database current database, for names without one
     * @throws io.github.dliemulator.web.error.DliException if the catalogue rejects it
     */
    ResultSet execute(Catalog catalog, World world, String database);

    /** A result with columns of type string. */
    static ResultSet texts(List<String> columns, List<List<@Nullable Object>> rows) {
        return new ResultSet(
                columns.stream().map(name -> ResultColumn.of(name, "string")).toList(), rows);
    }
}
