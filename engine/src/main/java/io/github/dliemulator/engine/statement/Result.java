package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.dialect.LoadData;
import io.github.dliemulator.engine.dialect.StoredAs;
import io.github.dliemulator.engine.sandbox.StatementRules;
import io.github.dliemulator.engine.statement.StatementAnswer.Column;
import io.github.dliemulator.engine.statement.StatementRequest.ResultFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.CommandResult;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a statement.
 *
 * @param schema columns
 * @param schemaJson the same in Spark's form
 * @param rows the first ones
 * @param rowCount of all
 */
record Result(List<Column> schema, @Nullable String schemaJson, List<List<@Nullable Object>> rows, long rowCount) {

    static final Result NONE = new Result(List.of(), null, List.of(), 0);

    /** Runs the statement. */
    static Result of(SparkSession session, StatementRequest request) throws ParseException, AccessControlException {
        Optional<LoadData> load = LoadData.parse(request.sql());
        if (load.isPresent()) {
            load.get().run(session);
            return NONE;
        }
        String sql = StoredAs.rewrite(request.sql());
        StatementRules.check(session.sessionState().sqlParser().parsePlan(sql));
        Dataset<Row> data = session.sql(sql);
        @Nullable ResultFile file = request.result();
        if (file == null) {
            return of(session, data, request.maxRows());
        }
        data.persist();
        try {
            data.write()
                    .format(file.format())
                    .options(file.options())
                    .mode("overwrite")
                    .save(file.path());
            return of(session, data, request.maxRows());
        } finally {
            data.unpersist();
        }
    }

    private static Result of(SparkSession session, Dataset<Row> data, int maxRows) {
        List<FirstRows.OfPartition> partitions = isLocal(data)
                ? List.of(FirstRows.of(data.collectAsList().iterator(), maxRows))
                : data.toJavaRDD().mapPartitions(new FirstRows(maxRows)).collect();
        JsonValues values = new JsonValues(session.sessionState().conf().sessionLocalTimeZone());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        partitions.stream()
                .flatMap(partition -> Stream.of(partition.rows()))
                .limit(maxRows)
                .forEach(row -> rows.add(values.row(row)));
        long count = partitions.stream().mapToLong(FirstRows.OfPartition::count).sum();
        return new Result(columns(data.schema()), data.schema().json(), rows, count);
    }

    /** Whether the rows are here without a job of Spark. */
    private static boolean isLocal(Dataset<Row> data) {
        LogicalPlan plan = data.queryExecution().optimizedPlan();
        return plan instanceof CommandResult || plan instanceof LocalRelation;
    }

    private static List<Column> columns(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(field -> new Column(field.name(), field.dataType().catalogString(), field.nullable()))
                .toList();
    }
}
