package io.github.dliemulator.job;

import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets statements fail that name tables or views which do not exist, as Spark does when it analyses them. */
@Component
@Order(10)
class MissingTables implements StatementRunner {

    private final Tables tables;

    MissingTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<StatementRun> prepare(World world, Submission submission) {
        return submission.statement().tables().stream()
                .map(table -> table.resolve(submission.database()))
                .filter(table -> !tables.exists(world, table))
                .findFirst()
                .map(table -> StatementRun.failing(("DLI.0005: AnalysisException: [TABLE_OR_VIEW_NOT_FOUND]"
                                + " The table or view %s cannot be found. Verify the spelling and correctness of the schema"
                                + " and catalog.")
                        .formatted(table.quoted())));
    }
}
