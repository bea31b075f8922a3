package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.quota.QuotaType.ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.simulation.chance.Change.POOL_SCALING;
import static io.github.dliemulator.simulation.chance.Change.POOL_START;
import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.web.refusal.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.pool.scaling.CuPlan;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.pool.spi.PoolUsage;
import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.quota.Quoted;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Cue;
import io.github.dliemulator.simulation.script.Fate;
import io.github.dliemulator.simulation.script.Fates;
import io.github.dliemulator.simulation.script.Subject;
import io.github.dliemulator.simulation.script.Usual;
import io.github.dliemulator.tag.Inscriptions;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Naming;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.refusal.DliException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All elastic resource pools: how they come, are seen, change and go. */
@Component
public class Pools implements Quoted {

    static final String KIND = "pool";

    private final PoolRepository pools;
    private final PoolSettings settings;
    private final Attempts attempts;
    private final Tags tags;
    private final Quotas quotas;
    private final Inscriptions inscriptions;
    private final Fates fates;
    private final ObjectProvider<PoolUsage> usage;
    private final ApplicationEventPublisher events;

    Pools(
            PoolRepository pools,
            PoolSettings settings,
            Attempts attempts,
            Tags tags,
            Quotas quotas,
            Inscriptions inscriptions,
            Fates fates,
            ObjectProvider<PoolUsage> usage,
            ApplicationEventPublisher events) {
        this.pools = pools;
        this.settings = settings;
        this.attempts = attempts;
        this.tags = tags;
        this.quotas = quotas;
        this.inscriptions = inscriptions;
        this.fates = fates;
        this.usage = usage;
        this.events = events;
    }

    /** From when on another range or other policies govern: the next full hour (dli_01_0505). */
    public static Instant whenChangesGovern(Instant now) {
        return CuPlan.nextHour(now);
    }

    @AtomicChange
    PoolView.Created create(World world, CreatePool request) {
        if (pools.existsById(new Pool.Key(world.projectId(), request.name()))) {
            throw ALREADY_EXISTS.because("The elastic resource pool %s already exists", request.name());
        }
        Die die = attempts.begin(world, KIND, request.name());
        Pool pool = new Pool(world, request, die, starting(world, request, die));
        quotas.require(world, ELASTIC_RESOURCE_POOL, 1);
        quotas.require(world, CU, request.maxCu());
        pools.save(pool);
        tags.put(world, DLI_ELASTIC_RESOURCE_POOL, pool.name(), request.givenTags());
        return new PoolView.Created(pool.name());
    }

    private Fate<PoolStatus> starting(World world, CreatePool request, Die die) {
        Usual<PoolStatus> usual = Usual.of(
                CREATING,
                "created",
                world.now(),
                world.timing().delay(POOL_START, die),
                world.timing().fails(POOL_START, die) ? FAILED : AVAILABLE,
                world.timing().reason(POOL_START));
        List<Cue> written = inscriptions.onNew(DLI_ELASTIC_RESOURCE_POOL, request.name(), request.givenTags(), KIND);
        return fates.decide(world, Subject.of(KIND, request.name()), written, die, usual);
    }

    @Transactional(readOnly = true)
    PoolView.Page list(World world, PoolFilter filter, Paging paging) {
        Map<String, List<String>> queues = usage.getObject().queues(world);
        List<PoolView> found = pools
                .findAll(
                        filter.names(world).and(tags.having(DLI_ELASTIC_RESOURCE_POOL, filter.tags(), "poolName")),
                        Sort.by("poolName"))
                .stream()
                .map(pool -> pool.seenAt(world.now(), queues.getOrDefault(pool.name(), List.of())))
                .filter(filter::shows)
                .toList();
        return new PoolView.Page(found.size(), paging.of(found));
    }

    @AtomicChange
    Done update(World world, String name, UpdatePool request) {
        Pool pool = existing(world, name);
        pool.refuseWhile(world.now(), CREATING, SCALING, FAILED);
        quotas.require(world, CU, pool.growth(request));
        pool.update(request, world.now());
        follow(world, pool);
        return Done.silently();
    }

    @AtomicChange
    Done delete(World world, String name) {
        Pool pool = existing(world, name);
        pool.refuseWhile(world.now(), CREATING, SCALING);
        requireEmpty(world, pool);
        settings.requireCool(pool, world.now());
        events.publishEvent(new PoolDeleted(world, pool.name()));
        tags.forget(world, DLI_ELASTIC_RESOURCE_POOL, pool.name());
        pools.delete(pool);
        return Done.silently();
    }

    private void requireEmpty(World world, Pool pool) {
        if (usage.getObject().queues(world).containsKey(pool.name())) {
            throw NOT_SUPPORTED.because(
                    "The elastic resource pool %s cannot be deleted while queues live in it", pool.name());
        }
    }

    @Transactional(readOnly = true)
    ScaleRecords scaleRecords(World world, String name, RecordQuery wanted, Paging paging) {
        CuPlan plan = existing(world, name).plan();
        return ScaleRecords.of(
                paging.of(wanted.of(plan).map(ScaleRecords.Item::of).toList()));
    }

    /**
     * The name of a pool as it is stored.
     *
     * @throws DliException when there is no such pool
     */
    public String require(World world, String name) {
        if (!pools.existsById(new Pool.Key(world.projectId(), Naming.canonical(name)))) {
            throw noPool(name);
        }
        return Naming.canonical(name);
    }

    /**
     * The pool that a queue wants to live in.
     *
     * @return its name, as it is stored
     * @throws DliException when there is no such pool, or it is not there yet, or failed
     */
    public String admit(World world, String name) {
        Pool pool = existing(world, name);
        pool.refuseWhile(world.now(), CREATING, FAILED);
        return pool.name();
    }

    /**
     * Lets a pool's CUs follow what the queues in it ask for; call it within the change that made this another.
     *
     * @throws DliException when the pool has no room for that
     */
    public void follow(World world, String name) {
        follow(world, existing(world, name));
    }

    private void follow(World world, Pool pool) {
        Die die = attempts.begin(world, "pool scaling", pool.name());
        pool.follow(
                world.now(),
                usage.getObject().demand(world, pool.name(), world.now()),
                usage.getObject().demand(world, pool.name(), whenChangesGovern(world.now())),
                world.timing().delay(POOL_SCALING, die),
                world.timing().reason(POOL_SCALING));
    }

    /**
     * The pools that a connection asks to bind.
     *
     * @throws DliException when one of them does not exist, or failed
     */
    public List<BindablePool> bindable(World world, Collection<String> names) {
        return Naming.each(names, name -> existing(world, name)).stream()
                .map(pool -> pool.bindable(world.now()))
                .toList();
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case ELASTIC_RESOURCE_POOL -> pools.countByProjectId(world.projectId());
            case CU -> pools.sumOfMaxCu(world.projectId());
            default -> 0;
        };
    }

    Pool existing(World world, String name) {
        return pools.findById(new Pool.Key(world.projectId(), Naming.canonical(name)))
                .orElseThrow(() -> noPool(name));
    }

    private static DliException noPool(String name) {
        return NO_SUCH_OBJECT.because("There is no elastic resource pool named %s", name);
    }
}
