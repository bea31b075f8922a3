package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.queue.sizing.Plans;
import io.github.dliemulator.queue.sizing.QueueStatus;
import io.github.dliemulator.queue.sizing.Sizing;
import io.github.dliemulator.queue.wire.CreateQueue.Engine;
import io.github.dliemulator.queue.wire.CreateQueue.Feature;
import io.github.dliemulator.queue.wire.CreateQueue.Platform;
import io.github.dliemulator.queue.wire.QueueType;
import io.github.dliemulator.queue.wire.QueueView;
import io.github.dliemulator.simulation.StoredJson;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues to show them, which is what clients do most. */
@Component
class QueueReader {

    private static final String QUEUES = """
            select queue_name, queue_id, resource_id, owner, description, create_time, queue_type, engine, platform, feature,
                resource_mode, cidr_in_vpc, enterprise_project_id, elastic_resource_pool_name, labels,
                cu_spec, lifecycle, sizes, plans
            from queue where project_id = ?""";

    private static final ParameterizedTypeReference<Timeline<QueueStatus>> LIFECYCLE =
            new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Timeline<Integer>> SIZES = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<List<String>> LABELS = new ParameterizedTypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    QueueReader(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A queue, whatever the case of its name. */
    Optional<QueueView.Detail> detail(World world, String name) {
        return one(
                world.projectId(),
                name,
                row -> new QueueView.Detail(
                        row.getString("queue_name"),
                        QueueType.valueOf(row.getString("queue_type")),
                        sizing(row).cus().at(world.now()),
                        view(row)));
    }

    /** What a queue goes through, whatever the case of its name. */
    Optional<Sizing> sizing(String projectId, String name) {
        return one(projectId, name, this::sizing);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String projectId, String name, Reading<T> reading) {
        return jdbc.sql(QUEUES + " and queue_name = ?")
                .params(projectId, Naming.canonical(name))
                .query((row, number) -> reading.of(row))
                .optional();
    }

    /** A stretch of a project's queues by their names; of one type, where one is given. */
    List<QueueView.Item> items(World world, @Nullable QueueType only, boolean descending, Paging paging) {
        String type = only == null ? "" : " and queue_type = '%s'".formatted(only);
        String order = " order by queue_name" + (descending ? " desc" : "");
        return jdbc.sql(QUEUES + type + order + " limit ? offset ?")
                .params(world.projectId(), paging.limit(), paging.offset())
                .query((row, number) -> item(row, world.now()))
                .list();
    }

    private QueueView.Item item(ResultSet row, Instant now) throws SQLException {
        Sizing sizing = sizing(row);
        String feature = row.getString("feature");
        return new QueueView.Item(
                row.getString("queue_name"),
                QueueType.valueOf(row.getString("queue_type")),
                Engine.valueOf(row.getString("engine")),
                sizing.cus().at(now),
                row.getString("cidr_in_vpc"),
                Platform.valueOf(row.getString("platform")),
                sizing.status().at(now) == QueueStatus.RESTARTING,
                String.join(",", json.read(row.getString("labels"), LABELS)),
                feature == null ? null : Feature.valueOf(feature),
                view(row));
    }

    private QueueView view(ResultSet row) throws SQLException {
        return new QueueView(
                row.getLong("queue_id"),
                row.getString("description"),
                row.getString("owner"),
                createTime(row).toEpochMilli(),
                row.getString("resource_id"),
                row.getInt("resource_mode"),
                row.getString("enterprise_project_id"),
                row.getInt("cu_spec"),
                row.getString("elastic_resource_pool_name"));
    }

    private Sizing sizing(ResultSet row) throws SQLException {
        String sizes = row.getString("sizes");
        return StoredSizing.restored(
                row.getInt("cu_spec"),
                createTime(row),
                json.read(row.getString("lifecycle"), LIFECYCLE),
                sizes == null ? null : json.read(sizes, SIZES),
                json.read(row.getString("plans"), Plans.class));
    }

    private static Instant createTime(ResultSet row) throws SQLException {
        return requireNonNull(row.getObject("create_time", OffsetDateTime.class))
                .toInstant();
    }
}
