package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.pool.scaling.CapacityPolicy;
import io.github.dliemulator.pool.scaling.CapacitySchedule;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.pool.scaling.PoolTimeline;
import io.github.dliemulator.pool.spi.CapacityDemand;
import io.github.dliemulator.provisioning.Provisioned;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Elastic resource pool. A new CU range is shown at once, and applies from the next full hour on. */
@Entity
@IdClass(Pool.Key.class)
class Pool {

    private static final int CHARGING_MODE_CU_HOURS = 1;
    private static final String DEFAULT_FAIL_REASON =
            "Internal error, please contact technical support."; // dli_02_0336

    record Key(String projectId, String poolName) {}

    @Id
    private String projectId;

    @Id
    private String poolName;

    private long poolId;
    private String resourceId;
    private String owner;
    private String description;
    private Instant createTime;
    private Instant updateTime;
    private int minCu;
    private int maxCu;
    private String cidrInVpc;
    private String ipv6Cidr;
    private String enterpriseProjectId;
    private @Nullable String failReason;

    @JsonColumn
    private Map<String, String> label;

    @JsonColumn
    private Timeline<PoolStatus> lifecycle;

    @JsonColumn
    private CapacitySchedule plan;

    @SuppressWarnings("NullAway.Init")
    protected Pool() {}

    Pool(World world, CreatePool request, Provisioned<PoolStatus> start) {
        RandomStream random = start.random();
        this.projectId = world.projectId();
        this.poolName = request.name();
        this.poolId = random.longFor("pool id", 1_000_000_000);
        this.resourceId = random.uuidFor("resource id");
        this.owner = world.caller();
        this.description = requireNonNullElse(request.description(), "");
        this.createTime = world.now();
        this.updateTime = world.now();
        this.minCu = request.minCu();
        this.maxCu = request.maxCu();
        this.cidrInVpc = request.cidrOrDefault();
        this.ipv6Cidr = request.generateIpv6Cidr(random);
        this.enterpriseProjectId = requireNonNullElse(request.enterpriseProjectId(), "0");
        this.label = request.labelOrEmpty();
        this.lifecycle = start.outcome().timeline();
        this.failReason =
                start.outcome().message().isEmpty() ? null : start.outcome().message();
        this.plan = CapacitySchedule.of(new CapacityPolicy(
                world.now(),
                minCu,
                maxCu,
                Collections.nCopies(CapacityPolicy.HOURS_PER_DAY, 0),
                Duration.ZERO,
                "created"));
    }

    private boolean isBasic() {
        return CreatePool.isBasic(label);
    }

    String name() {
        return poolName;
    }

    TaggableResources.TaggableResource taggableResource() {
        return new TaggableResources.TaggableResource(resourceId, poolName, poolName);
    }

    PoolTimeline timeline() {
        return new PoolTimeline(lifecycle, plan);
    }

    CapacitySchedule capacitySchedule() {
        return plan;
    }

    Instant createTime() {
        return createTime;
    }

    /** Rejects an operation that is not possible in some states (dli_01_0507). */
    void requireStatusNotIn(Instant now, PoolStatus first, PoolStatus... more) {
        PoolStatus status = timeline().at(now);
        if (EnumSet.of(first, more).contains(status)) {
            throw UNAVAILABLE.exception(
                    "Status of elastic resource pool %s is %s, which is not available",
                    poolName, status.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Additional maximum CUs by an update. */
    long additionalCu(UpdatePool request) {
        return requireNonNullElse(request.maxCu(), maxCu) - (long) maxCu;
    }

    /** Changes the shown values. {@link #reschedule} has to follow. */
    void update(UpdatePool request, Instant now) {
        CuRange range = new CuRange(
                        requireNonNullElse(request.minCu(), minCu), requireNonNullElse(request.maxCu(), maxCu))
                .requireWithinLimits(isBasic());
        if (range.min() != minCu && range.min() > plan.cuAt(now)) {
            throw INVALID_PARAMETER.exception(
                    "min_cu must not exceed the current CUs of the pool (%d)", plan.cuAt(now));
        }
        this.minCu = range.min();
        this.maxCu = range.max();
        this.description = requireNonNullElse(request.description(), description);
        this.updateTime = now;
    }

    /**
     * Schedules the CUs by the demand of the queues.
     *
     * @param demand demand from now on
     * @param nextDemand demand from the next full hour on, when the current CU range applies as well
     * @throws io.github.dliemulator.web.error.DliException if the demand does not fit the CU range
     */
    void reschedule(
            Instant now, CapacityDemand demand, CapacityDemand nextDemand, Duration scalingDuration, String reason) {
        nextDemand.requireFits(minCu, maxCu);
        this.plan = plan.then(
                now,
                demand.maxima(),
                new CapacityPolicy(
                        CapacitySchedule.nextHour(now), minCu, maxCu, nextDemand.maxima(), scalingDuration, reason));
    }

    /** The pool as a connection can bind it. A failed pool cannot be bound. */
    BindablePool toBindable(Instant now) {
        if (lifecycle.at(now) == FAILED) {
            throw NOT_SUPPORTED.exception(
                    "The elastic resource pool %s failed and cannot be bound to an enhanced datasource connection",
                    poolName);
        }
        return new BindablePool(
                poolName,
                new Cidr(cidrInVpc),
                !cidrInVpc.equals(CreatePool.DEFAULT_CIDR),
                readyAt(now),
                lifecycle.heldSince(CREATING, now));
    }

    /** Virtual time at which its creation ends; if it is held, as if it were released now. */
    Instant readyAt(Instant now) {
        return lifecycle
                .release(now)
                .firstInstantOf(state -> state != CREATING, now)
                .orElseThrow();
    }

    /** Holds its creation. */
    void hold(Instant now) {
        requireCreating(now);
        this.lifecycle = lifecycle.hold(now);
    }

    void release(Instant now) {
        if (lifecycle.heldAt() == null) {
            throw new WorldConflictException("The pool %s is not held and cannot be released".formatted(poolName));
        }
        this.lifecycle = lifecycle.release(now);
    }

    /** @param reason failure reason; null for the default one */
    void force(PoolStatus state, @Nullable String reason, Instant now) {
        requireCreating(now);
        this.lifecycle = lifecycle.force(state, now, "forced by the Admin API");
        this.failReason = reason;
    }

    private void requireCreating(Instant now) {
        if (lifecycle.at(now) != CREATING) {
            throw new WorldConflictException("The pool %s is %s, and only one that is CREATING can be held or forced"
                    .formatted(poolName, timeline().at(now)));
        }
    }

    PoolView toView(Instant now, List<String> queues) {
        PoolStatus status = timeline().at(now);
        int currentCu = plan.cuAt(now);
        return new PoolView(
                poolId,
                poolName,
                description,
                owner,
                owner,
                minCu,
                maxCu,
                currentCu,
                queues.isEmpty() ? 0 : currentCu,
                0,
                CHARGING_MODE_CU_HOURS,
                new Cidr(cidrInVpc),
                createTime.toEpochMilli(),
                updateTime.toEpochMilli(),
                status,
                status == FAILED ? requireNonNullElse(failReason, DEFAULT_FAIL_REASON) : "",
                resourceId,
                enterpriseProjectId,
                queues,
                new TreeMap<>(label), // not every database keeps the order of the keys
                !ipv6Cidr.isEmpty(),
                ipv6Cidr);
    }
}
