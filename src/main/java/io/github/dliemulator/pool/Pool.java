package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.refusal.DliError.UNAVAILABLE;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.pool.scaling.CuPlan;
import io.github.dliemulator.pool.scaling.PoolCourse;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.pool.scaling.Regime;
import io.github.dliemulator.pool.spi.Demand;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Fate;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.tag.Taggable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** An elastic resource pool. Its range of CUs is shown as it was last asked for; its CUs follow by its plan. */
@Entity
@IdClass(Pool.Key.class)
class Pool {

    private static final int PAID_BY_CU_HOURS = 1;
    private static final String FAIL_REASON = "Internal error, please contact technical support."; // dli_02_0336

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

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, String> label;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Timeline<PoolStatus> lifecycle;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private CuPlan plan;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Pool() {}

    Pool(World world, CreatePool request, Die die, Fate<PoolStatus> fate) {
        this.projectId = world.projectId();
        this.poolName = request.name();
        this.poolId = die.number("pool id", 1_000_000_000);
        this.resourceId = die.uuid("resource id");
        this.owner = world.caller();
        this.description = requireNonNullElse(request.description(), "");
        this.createTime = world.now();
        this.updateTime = world.now();
        this.minCu = request.minCu();
        this.maxCu = request.maxCu();
        this.cidrInVpc = request.givenCidr();
        this.ipv6Cidr = request.ipv6Cidr(die);
        this.enterpriseProjectId = requireNonNullElse(request.enterpriseProjectId(), "0");
        this.label = request.givenLabel();
        this.lifecycle = fate.timeline();
        this.failReason = fate.message().isEmpty() ? null : fate.message();
        new CuRange(minCu, maxCu).requireOf(isBasic());
        this.plan = CuPlan.of(
                new Regime(world.now(), minCu, maxCu, Collections.nCopies(Regime.HOURS, 0), Duration.ZERO, "created"));
    }

    private boolean isBasic() {
        return "basic".equals(label.get("spec"));
    }

    String name() {
        return poolName;
    }

    Taggable.Subject subject() {
        return new Taggable.Subject(resourceId, poolName, poolName);
    }

    PoolCourse course() {
        return new PoolCourse(lifecycle, plan);
    }

    CuPlan plan() {
        return plan;
    }

    Instant createTime() {
        return createTime;
    }

    /** Nobody may change or delete it, or move in, in some of its states (dli_01_0507). */
    void refuseWhile(Instant now, PoolStatus first, PoolStatus... more) {
        PoolStatus status = course().at(now);
        if (EnumSet.of(first, more).contains(status)) {
            throw UNAVAILABLE.because(
                    "Status of elastic resource pool %s is %s, which is not available",
                    poolName, status.name().toLowerCase(Locale.ROOT));
        }
    }

    /** How many more CUs it may have than before. */
    long growth(UpdatePool request) {
        return requireNonNullElse(request.maxCu(), maxCu) - (long) maxCu;
    }

    /** What shall be different is shown at once, and governs when the plan says so. */
    void update(UpdatePool request, Instant now) {
        CuRange range = new CuRange(
                        requireNonNullElse(request.minCu(), minCu), requireNonNullElse(request.maxCu(), maxCu))
                .requireOf(isBasic());
        if (range.min() != minCu && range.min() > plan.cuAt(now)) {
            throw INVALID_PARAMETER.because(
                    "min_cu must not be above the current CUs of the pool, which are %d", plan.cuAt(now));
        }
        this.minCu = range.min();
        this.maxCu = range.max();
        this.description = requireNonNullElse(request.description(), description);
        this.updateTime = now;
    }

    /**
     * Lets the CUs follow what the queues ask for.
     *
     * @param demand what they ask for at once
     * @param later what they ask for from the next full hour on, when the range as it is now governs too
     */
    void follow(Instant now, Demand demand, Demand later, Duration scaling, String because) {
        later.requireRoom(minCu, maxCu);
        this.plan = plan.then(
                now, demand.maxima(), new Regime(CuPlan.nextHour(now), minCu, maxCu, later.maxima(), scaling, because));
    }

    /** As a connection may bind it: unless it failed. */
    BindablePool bindable(Instant now) {
        if (lifecycle.at(now) == FAILED) {
            throw NOT_SUPPORTED.because(
                    "The elastic resource pool %s failed and cannot be bound to an enhanced datasource connection",
                    poolName);
        }
        return new BindablePool(
                poolName,
                new Cidr(cidrInVpc),
                !cidrInVpc.equals(CreatePool.DEFAULT_VPC),
                readyAt(now),
                lifecycle.heldIn(CREATING, now));
    }

    /** When it is no longer being created; as if it went on now, should it be held. */
    Instant readyAt(Instant now) {
        return lifecycle.release(now).when(state -> state != CREATING, now).orElseThrow();
    }

    /** Stops before it is there. */
    void hold(Instant now) {
        requireCreating(now);
        this.lifecycle = lifecycle.hold(now);
    }

    void release(Instant now) {
        if (lifecycle.heldAt() == null) {
            throw new RefusedException("The pool %s is not held".formatted(poolName));
        }
        this.lifecycle = lifecycle.release(now);
    }

    /** @param reason why it failed, should it; null for the usual one */
    void force(PoolStatus state, @Nullable String reason, Instant now) {
        requireCreating(now);
        this.lifecycle = lifecycle.forced(state, now, "forced by the operator");
        this.failReason = reason;
    }

    private void requireCreating(Instant now) {
        if (lifecycle.at(now) != CREATING) {
            throw new RefusedException("The pool %s is %s, and only one that is CREATING can be held or forced"
                    .formatted(poolName, course().at(now)));
        }
    }

    PoolView seenAt(Instant now, List<String> queues) {
        PoolStatus status = course().at(now);
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
                PAID_BY_CU_HOURS,
                new Cidr(cidrInVpc),
                createTime.toEpochMilli(),
                updateTime.toEpochMilli(),
                status,
                status == FAILED ? requireNonNullElse(failReason, FAIL_REASON) : "",
                resourceId,
                enterpriseProjectId,
                queues,
                new TreeMap<>(label), // not every database keeps the order
                !ipv6Cidr.isEmpty(),
                ipv6Cidr);
    }
}
