package io.github.dliemulator.queue;

import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.EngineVersions;
import io.github.dliemulator.queue.api.QueueType;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.queue.scaling.Plans;
import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.queue.scaling.QueueTimelines;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Queue. Its states from ASSIGNING to AVAILABLE are scheduled when it is created. */
@Entity
@IdClass(Queue.Key.class)
class Queue {

    record Key(String projectId, String queueName) {}

    @Id
    private String projectId;

    @Id
    private String queueName;

    private long queueId;
    private String resourceId;
    private String owner;
    private Instant createTime;

    @Embedded
    private QueueSettings settings;

    private boolean used;
    private @Nullable String cidrInVpc; // null until it is changed; also the CIDR block of the subnet
    private @Nullable String elasticResourcePoolName;

    @JsonColumn
    private @Nullable Map<String, String> properties;

    @Embedded
    private QueueTimelinesEmbeddable timelines;

    @SuppressWarnings("NullAway.Init")
    protected Queue() {}

    Queue(World world, CreateQueue request, RandomStream random, Timeline<QueueStatus> lifecycle) {
        request.requireConsistentFields();
        this.projectId = world.projectId();
        this.queueName = request.name();
        this.queueId = random.longFor("queue id", 1_000_000_000);
        this.resourceId = random.uuidFor("resource id");
        this.owner = world.caller();
        this.createTime = world.now();
        this.settings = QueueSettings.of(request);
        this.timelines = QueueTimelinesEmbeddable.initial(request.cuCount(), lifecycle);
        this.properties = request.engineProperties();
        this.elasticResourcePoolName = request.poolName();
    }

    String name() {
        return queueName;
    }

    boolean isInPool() {
        return elasticResourcePoolName != null;
    }

    Optional<String> poolName() {
        return Optional.ofNullable(elasticResourcePoolName);
    }

    /** Moves the queue into a pool for good. Deletes its plans, as the pool controls its CUs (dli_01_0530). */
    void joinPool(String poolName, Instant now) {
        if (elasticResourcePoolName != null) {
            throw NOT_SUPPORTED.exception(
                    "The queue %s is already in the elastic resource pool %s", queueName, elasticResourcePoolName);
        }
        if (isDefault() || !settings.isDedicated() || !settings.labels().isEmpty()) {
            throw NOT_SUPPORTED.exception(
                    "Only a dedicated queue without labels can be in an elastic resource pool, not %s", queueName);
        }
        requireAvailable(now);
        updateTimelines(timelines().executePlansUntil(now).withPlans(Plans.NONE));
        this.elasticResourcePoolName = poolName;
    }

    QueueView.Detail toDetail(Instant now) {
        return new QueueView.Detail(
                queueName, settings.queueType(), cusAt(now), QueueView.CHARGING_MODE_CU_HOURS, toView());
    }

    QueueView.Item toItem(Instant now) {
        QueueTimelines current = timelines();
        return new QueueView.Item(
                queueName,
                settings.queueType(),
                settings.engine(),
                0,
                current.cus().at(now),
                QueueView.CHARGING_MODE_CU_HOURS,
                requireNonNullElse(cidrInVpc, QueueView.DEFAULT_VPC_CIDR),
                QueueView.DEFAULT_MANAGEMENT_SUBNET_CIDR,
                requireNonNullElse(cidrInVpc, QueueView.DEFAULT_SUBNET_CIDR),
                settings.platform(),
                current.status().at(now) == QueueStatus.RESTARTING,
                String.join(",", settings.labels()),
                settings.feature(),
                QueueView.RESOURCE_TYPE_CONTAINER,
                toView());
    }

    private QueueView toView() {
        return new QueueView(
                queueId,
                settings.description(),
                owner,
                createTime.toEpochMilli(),
                resourceId,
                settings.resourceMode(),
                QueueView.RESOURCE_TYPE_CONTAINER,
                settings.enterpriseProjectId(),
                timelines.cuSpec(),
                timelines.cuSpec(),
                timelines.cuSpec(),
                requireNonNullElse(elasticResourcePoolName, ""),
                EngineVersions.SUPPORTED);
    }

    PoolMember toPoolMember(Instant now) {
        return new PoolMember(
                queueName,
                settings.enterpriseProjectId(),
                settings.queueType(),
                owner,
                createTime.toEpochMilli(),
                settings.engine(),
                cusAt(now));
    }

    boolean isDefault() {
        return queueName.equals(CreateQueue.DEFAULT_NAME);
    }

    boolean isDedicated() {
        return settings.isDedicated();
    }

    /** The CIDR block that a user chose; null if none did. */
    @Nullable
    Cidr chosenCidr() {
        return cidrInVpc == null ? null : Cidr.of(cidrInVpc);
    }

    /** The queue as a connection can bind it. The preset queue and shared queues cannot be bound (dli_02_0187). */
    BindableQueue toBindable(Instant now) {
        if (isDefault() || !settings.isDedicated()) {
            throw NOT_SUPPORTED.exception(
                    "The queue %s is not dedicated and cannot be bound to an enhanced datasource connection",
                    queueName);
        }
        return BindableQueue.of(
                queueName,
                elasticResourcePoolName,
                cidrInVpc,
                timelines().readyAt(now),
                timelines().heldFrom(now));
    }

    /** The queue as jobs see it. Only queues for SQL run SQL jobs. */
    JobQueue toJobQueue(Instant now) {
        if (settings.queueType() != QueueType.SQL) {
            throw NOT_SUPPORTED.exception("The queue %s is not for SQL and does not run SQL jobs", queueName);
        }
        return JobQueue.of(queueName, isDefault(), timelines().runsJobsFrom(now).orElse(null), properties());
    }

    QueueType type() {
        return settings.queueType();
    }

    TaggableResources.TaggableResource toTaggableResource() {
        return new TaggableResources.TaggableResource(Long.toString(queueId), queueName, queueName);
    }

    String owner() {
        return owner;
    }

    boolean hasRunJob() {
        return used;
    }

    void markUsed() {
        this.used = true;
    }

    QueueTimelines timelines() {
        return timelines.toTimelines(createTime);
    }

    /** Additional CUs that other timelines would reserve. */
    int additionalReservedCus(QueueTimelines newTimelines) {
        return timelines.updatedBy(newTimelines).cuCount() - timelines.cuCount();
    }

    int cusAt(Instant now) {
        return timelines().cus().at(now);
    }

    /** Rejects an operation while another one is in progress (dli_01_0487). */
    void requireAvailable(Instant now) {
        timelines().requireAvailable(queueName, now);
    }

    void updateTimelines(QueueTimelines newTimelines) {
        this.timelines = timelines.updatedBy(newTimelines);
    }

    void changeCidr(Cidr cidr) {
        this.cidrInVpc = cidr.text();
    }

    Map<String, String> properties() {
        return new TreeMap<>(requireNonNullElse(properties, Map.of()));
    }

    void setProperties(Map<String, String> properties) {
        this.properties = properties;
    }
}
