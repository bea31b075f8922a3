package io.github.dliemulator.engine.statement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Counts the rows of a partition and keeps the first ones, so that a large result fits into memory. */
class FirstRows implements FlatMapFunction<Iterator<Row>, FirstRows.OfPartition> {

    private static final long serialVersionUID = 1;

    private final int most;

    FirstRows(int most) {
        this.most = most;
    }

    @Override
    public Iterator<OfPartition> call(Iterator<Row> rows) {
        return List.of(of(rows, most)).iterator();
    }

    static OfPartition of(Iterator<Row> rows, int most) {
        List<Row> first = new ArrayList<>();
        long count = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (count < most) {
                first.add(row);
            }
            count++;
        }
        return new OfPartition(count, first.toArray(Row[]::new));
    }

    /** Count and first rows of a partition. */
    record OfPartition(long count, Row[] rows) implements Serializable {}
}
