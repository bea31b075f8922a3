package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.api.QueueView.CHARGING_MODE_CU_HOURS;
import static io.github.dliemulator.queue.api.QueueView.DEFAULT_MANAGEMENT_SUBNET_CIDR;
import static io.github.dliemulator.queue.api.QueueView.DEFAULT_SUBNET_CIDR;
import static io.github.dliemulator.queue.api.QueueView.DEFAULT_VPC_CIDR;
import static io.github.dliemulator.queue.api.QueueView.RESOURCE_TYPE_CONTAINER;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.queue.api.CreateQueue.Engine;
import io.github.dliemulator.queue.api.CreateQueue.Feature;
import io.github.dliemulator.queue.api.CreateQueue.Platform;
import io.github.dliemulator.queue.api.EngineVersions;
import io.github.dliemulator.queue.api.QueueFilter;
import io.github.dliemulator.queue.api.QueueType;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.queue.api.QueueView.Item;
import io.github.dliemulator.queue.scaling.Plans;
import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.queue.scaling.QueueTimelines;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.CachingJsonFormatMapper;
import io.github.dliemulator.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues for responses, without entities. */
@Component
class QueueQueries {

    private static final String SELECT_QUEUES = """
            select queue_name, queue_id, resource_id, owner, description, create_time, queue_type, engine, platform, feature,
                resource_mode, cidr_in_vpc, enterprise_project_id, elastic_resource_pool_name, labels,
                cu_spec, lifecycle, sizes, plans
            from queue where project_id = ?""";

    private static final ParameterizedTypeReference<Timeline<QueueStatus>> LIFECYCLE =
            new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Timeline<Integer>> SIZES = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<List<String>> LABELS = new ParameterizedTypeReference<>() {};

    private final JdbcClient jdbc;
    private final CachingJsonFormatMapper json;
    private final Tags tags;

    QueueQueries(JdbcClient jdbc, CachingJsonFormatMapper json, Tags tags) {
        this.tags = tags;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A page of queues. Sorting by CUs takes all queues, as no column holds the CUs at an instant. */
    QueueView.Page list(World world, QueueFilter filter, Paging paging) {
        Comparator<Item> byCuCount = Comparator.comparing(Item::cuCount);
        return new QueueView.Page(
                switch (filter.order()) {
                    case QUEUE_NAME_ASC -> listByName(world, filter, false, paging);
                    case QUEUE_NAME_DESC -> listByName(world, filter, true, paging);
                    case CU_ASC -> paging.apply(listSorted(world, filter, byCuCount));
                    case CU_DESC -> paging.apply(listSorted(world, filter, byCuCount.reversed()));
                });
    }

    private List<Item> listByName(World world, QueueFilter filter, boolean descending, Paging paging) {
        QueueType type = filter.type().queueType;
        if (filter.tags().isEmpty()) {
            return findItems(world, type, descending, paging);
        }
        Predicate<String> hasTags = tags.hasTags(world, DLI_QUEUE, filter.tags());
        return paging.apply(findItems(world, type, descending, Paging.UNPAGED).stream()
                .filter(queue -> hasTags.test(queue.queueName()))
                .toList());
    }

    private List<Item> listSorted(World world, QueueFilter filter, Comparator<Item> order) {
        return listByName(world, filter, false, Paging.UNPAGED).stream()
                .sorted(order)
                .toList();
    }

    /** A queue by its name, which is not case-sensitive. */
    Optional<QueueView.Detail> findDetail(World world, String name) {
        return findOne(
                world.projectId(),
                name,
                row -> new QueueView.Detail(
                        row.getString("queue_name"),
                        QueueType.valueOf(row.getString("queue_type")),
                        timelines(row).cus().at(world.now()),
                        CHARGING_MODE_CU_HOURS,
                        toView(row)));
    }

    /** The timelines of a queue by its name, which is not case-sensitive. */
    Optional<QueueTimelines> timelines(String projectId, String name) {
        return findOne(projectId, name, this::timelines);
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> findOne(String projectId, String name, RowReader<T> reader) {
        return jdbc.sql(SELECT_QUEUES + " and queue_name = ?")
                .params(projectId, ResourceNames.normalize(name))
                .query((row, rowNumber) -> reader.read(row))
                .optional();
    }

    /** A page of the queues by name; all types if none is given. */
    private List<Item> findItems(World world, @Nullable QueueType queueType, boolean descending, Paging paging) {
        String typeClause = queueType == null ? "" : " and queue_type = '%s'".formatted(queueType);
        String orderClause = " order by queue_name" + (descending ? " desc" : "");
        return jdbc.sql(SELECT_QUEUES + typeClause + orderClause + " limit ? offset ?")
                .params(world.projectId(), paging.limit(), paging.offset())
                .query((row, rowNumber) -> toItem(row, world.now()))
                .list();
    }

    private Item toItem(ResultSet row, Instant now) throws SQLException {
        QueueTimelines timelines = timelines(row);
        String feature = row.getString("feature");
        String cidr = row.getString("cidr_in_vpc"); // null until the queue is moved to another network
        return new Item(
                row.getString("queue_name"),
                QueueType.valueOf(row.getString("queue_type")),
                Engine.valueOf(row.getString("engine")),
                0,
                timelines.cus().at(now),
                CHARGING_MODE_CU_HOURS,
                requireNonNullElse(cidr, DEFAULT_VPC_CIDR),
                DEFAULT_MANAGEMENT_SUBNET_CIDR,
                requireNonNullElse(cidr, DEFAULT_SUBNET_CIDR),
                Platform.valueOf(row.getString("platform")),
                timelines.status().at(now) == QueueStatus.RESTARTING,
                String.join(",", json.read(row.getString("labels"), LABELS)),
                feature == null ? null : Feature.valueOf(feature),
                RESOURCE_TYPE_CONTAINER,
                toView(row));
    }

    private QueueView toView(ResultSet row) throws SQLException {
        int cuSpec = row.getInt("cu_spec");
        return new QueueView(
                row.getLong("queue_id"),
                row.getString("description"),
                row.getString("owner"),
                createTime(row).toEpochMilli(),
                row.getString("resource_id"),
                row.getInt("resource_mode"),
                RESOURCE_TYPE_CONTAINER,
                row.getString("enterprise_project_id"),
                cuSpec,
                cuSpec,
                cuSpec,
                requireNonNullElse(row.getString("elastic_resource_pool_name"), ""),
                EngineVersions.SUPPORTED);
    }

    private QueueTimelines timelines(ResultSet row) throws SQLException {
        String sizes = row.getString("sizes");
        return QueueTimelinesEmbeddable.toTimelines(
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
