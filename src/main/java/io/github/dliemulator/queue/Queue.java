package io.github.dliemulator.queue;

import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.sizing.Plans;
import io.github.dliemulator.queue.sizing.QueueStatus;
import io.github.dliemulator.queue.sizing.Sizing;
import io.github.dliemulator.queue.wire.CreateQueue;
import io.github.dliemulator.queue.wire.CreateQueue.Engine;
import io.github.dliemulator.queue.wire.CreateQueue.Feature;
import io.github.dliemulator.queue.wire.CreateQueue.Platform;
import io.github.dliemulator.queue.wire.QueueType;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.tag.Taggable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A queue. Its course from assigning to available is decided when it is created. */
@Entity
@IdClass(Queue.Key.class)
class Queue {

    private static final int SHARED = 0;
    private static final int DEDICATED = 1;

    record Key(String projectId, String queueName) {}

    @Id
    private String projectId;

    @Id
    private String queueName;

    private long queueId;
    private String resourceId;
    private String owner;
    private String description;
    private Instant createTime;

    @Enumerated(EnumType.STRING)
    private QueueType queueType;

    @Enumerated(EnumType.STRING)
    private Engine engine;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Enumerated(EnumType.STRING)
    private @Nullable Feature feature;

    private int resourceMode;
    private boolean used;
    private @Nullable String cidrInVpc; // once it was set; from then on its subnet, too
    private String enterpriseProjectId;
    private @Nullable String elasticResourcePoolName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> labels;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Map<String, String> properties;

    @Embedded
    private StoredSizing sizing;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Queue() {}

    Queue(World world, CreateQueue request, Die die, Timeline<QueueStatus> lifecycle) {
        request.requireThatItsPartsFit();
        this.projectId = world.projectId();
        this.queueName = request.name();
        this.queueId = die.number("queue id", 1_000_000_000);
        this.resourceId = die.uuid("resource id");
        this.owner = world.caller();
        this.description = requireNonNullElse(request.description(), "");
        this.createTime = world.now();
        this.queueType = requireNonNullElse(request.queueType(), QueueType.SQL);
        this.engine = requireNonNullElse(request.engine(), Engine.SPARK);
        this.platform = requireNonNullElse(request.platform(), Platform.X86_64);
        this.feature = request.feature();
        this.sizing = StoredSizing.created(request.cuCount(), lifecycle);
        this.resourceMode = request.goesIntoPool() ? DEDICATED : requireNonNullElse(request.resourceMode(), SHARED);
        this.enterpriseProjectId = requireNonNullElse(request.enterpriseProjectId(), "0");
        this.labels = requireNonNullElse(request.labels(), List.of());
        this.properties = request.givenProperties();
        this.elasticResourcePoolName = request.poolName();
    }

    String name() {
        return queueName;
    }

    boolean isInPool() {
        return elasticResourcePoolName != null;
    }

    Optional<String> pool() {
        return Optional.ofNullable(elasticResourcePoolName);
    }

    /** Moves it into a pool, where it stays and no plan moves its CUs (dli_01_0530). */
    void moveInto(String poolName, Instant now) {
        if (isInPool()) {
            throw NOT_SUPPORTED.because("The queue %s is in an elastic resource pool already", queueName);
        }
        if (isDefault() || !isDedicated() || !labels.isEmpty()) {
            throw NOT_SUPPORTED.because(
                    "Only a dedicated queue without labels can be in an elastic resource pool, not %s", queueName);
        }
        requireAvailable(now);
        resize(sizing().settled(now).with(Plans.NONE));
        this.elasticResourcePoolName = poolName;
    }

    Resident residentAt(Instant now) {
        return new Resident(
                queueName, enterpriseProjectId, queueType, owner, createTime.toEpochMilli(), engine, cusAt(now));
    }

    boolean isDefault() {
        return queueName.equals(CreateQueue.DEFAULT);
    }

    boolean isDedicated() {
        return resourceMode == DEDICATED;
    }

    /** As a connection may bind it: not the preset one, and only one that is not shared (dli_02_0187). */
    BindableQueue bindable(Instant now) {
        if (isDefault() || !isDedicated()) {
            throw NOT_SUPPORTED.because(
                    "The queue %s is not dedicated and cannot be bound to an enhanced datasource connection",
                    queueName);
        }
        return BindableQueue.of(
                queueName, elasticResourcePoolName, cidrInVpc, sizing().readyAt(now), sizing().heldFrom(now));
    }

    QueueType type() {
        return queueType;
    }

    Taggable.Subject subject() {
        return new Taggable.Subject(Long.toString(queueId), queueName, queueName);
    }

    String owner() {
        return owner;
    }

    boolean isUsed() {
        return used;
    }

    void use() {
        this.used = true;
    }

    Sizing sizing() {
        return sizing.restored(createTime);
    }

    /** How many CUs more such a course would reserve. */
    int growth(Sizing changed) {
        return sizing.changed(changed).cuCount() - sizing.cuCount();
    }

    int cusAt(Instant now) {
        return sizing().cus().at(now);
    }

    /** Nothing can be done to a queue while something is being done to it (dli_01_0487). */
    void requireAvailable(Instant now) {
        sizing().requireAvailable(queueName, now);
    }

    void resize(Sizing changed) {
        this.sizing = sizing.changed(changed);
    }

    void moveTo(Cidr cidr) {
        this.cidrInVpc = cidr.text();
    }

    Map<String, String> properties() {
        return new TreeMap<>(requireNonNullElse(properties, Map.of()));
    }

    void setProperties(Map<String, String> properties) {
        this.properties = properties;
    }
}
