package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.quota.QuotaType.ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.timeline.DelayedOperation.POOL_SCALING;
import static io.github.dliemulator.timeline.DelayedOperation.POOL_START;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.pool.scaling.CapacitySchedule;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.pool.spi.PoolMembership;
import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.QuotaUsageProvider;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.script.AppliedScript;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.script.OutcomeResolver;
import io.github.dliemulator.script.ScriptTarget;
import io.github.dliemulator.tag.ScriptAnnotations;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
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
public class Pools implements QuotaUsageProvider {

    /** Elastic resource pools. Their start can be held and forced. */
    public static final ResourceKind KIND = ResourceKind.of("pool", "Elastic resource pools")
            .asHoldable(AVAILABLE.name(), FAILED.name())
            .withCollection("/elastic-resource-pools", "elastic_resource_pool_name", "elastic_resource_pools")
            .withStatusIn("elastic_resource_pool_name", "elastic_resource_pool_name");

    private final PoolRepository pools;
    private final PoolProperties properties;
    private final ResourceRandoms randoms;
    private final Tags tags;
    private final Quotas quotas;
    private final ScriptAnnotations annotations;
    private final OutcomeResolver outcomes;
    private final ObjectProvider<PoolMembership> membership;
    private final ApplicationEventPublisher events;
    private final WorldTransactions transactions;

    Pools(
            PoolRepository pools,
            PoolProperties properties,
            ResourceRandoms randoms,
            Tags tags,
            Quotas quotas,
            ScriptAnnotations annotations,
            OutcomeResolver outcomes,
            ObjectProvider<PoolMembership> membership,
            ApplicationEventPublisher events,
            WorldTransactions transactions) {
        this.pools = pools;
        this.properties = properties;
        this.randoms = randoms;
        this.tags = tags;
        this.quotas = quotas;
        this.annotations = annotations;
        this.outcomes = outcomes;
        this.membership = membership;
        this.events = events;
        this.transactions = transactions;
    }

    /** From when on another range or other policies govern: the next full hour (dli_01_0505). */
    public static Instant nextEffectiveTime(Instant now) {
        return CapacitySchedule.nextHour(now);
    }

    PoolView.CreateResponse create(World entered, CreatePool request) {
        return transactions.execute(entered, world -> {
            if (pools.existsById(new Pool.Key(world.projectId(), request.name()))) {
                throw ALREADY_EXISTS.exception("The elastic resource pool %s already exists", request.name());
            }
            RandomStream random = randoms.next(world, KIND, request.name());
            Pool pool = new Pool(world, request, random, resolveStart(world, request, random));
            quotas.requireCapacity(world, ELASTIC_RESOURCE_POOL, 1);
            quotas.requireCapacity(world, CU, request.maxCu());
            pools.save(pool);
            tags.add(world, DLI_ELASTIC_RESOURCE_POOL, pool.name(), request.tagsOrEmpty());
            return new PoolView.CreateResponse(pool.name());
        });
    }

    private Outcome<PoolStatus> resolveStart(World world, CreatePool request, RandomStream random) {
        DefaultTransition<PoolStatus> defaultTransition = DefaultTransition.of(
                CREATING,
                "created",
                world.now(),
                world.timing().delay(POOL_START, random),
                world.timing().fails(POOL_START, random) ? FAILED : AVAILABLE,
                world.timing().reason(POOL_START));
        List<AppliedScript> scripts =
                annotations.findForNewResource(DLI_ELASTIC_RESOURCE_POOL, request.tagsOrEmpty(), KIND);
        return outcomes.resolve(world, ScriptTarget.of(KIND, request.name()), scripts, random, defaultTransition);
    }

    @Transactional(readOnly = true)
    PoolView.Page list(World world, PoolFilter filter, Paging paging) {
        Map<String, List<String>> queues = membership.getObject().queuesByPool(world);
        List<PoolView> views = pools
                .findAll(
                        filter.toSpecification(world)
                                .and(tags.hasTags(DLI_ELASTIC_RESOURCE_POOL, filter.tags(), "poolName")),
                        Sort.by("poolName"))
                .stream()
                .map(pool -> pool.toView(world.now(), queues.getOrDefault(pool.name(), List.of())))
                .filter(filter::matches)
                .toList();
        return new PoolView.Page(views.size(), paging.apply(views));
    }

    MessageResponse update(World entered, String name, UpdatePool request) {
        return transactions.execute(entered, world -> {
            Pool pool = requirePool(world, name);
            pool.requireStatusNotIn(world.now(), CREATING, SCALING, FAILED);
            quotas.requireCapacity(world, CU, pool.additionalCu(request));
            pool.update(request, world.now());
            reschedule(world, pool);
            return MessageResponse.empty();
        });
    }

    MessageResponse delete(World entered, String name) {
        return transactions.execute(entered, world -> {
            Pool pool = requirePool(world, name);
            pool.requireStatusNotIn(world.now(), CREATING, SCALING);
            requireEmpty(world, pool);
            properties.requireCooldownElapsed(pool, world.now());
            events.publishEvent(new PoolDeleted(world, pool.name()));
            tags.deleteAll(world, DLI_ELASTIC_RESOURCE_POOL, pool.name());
            pools.delete(pool);
            return MessageResponse.empty();
        });
    }

    private void requireEmpty(World world, Pool pool) {
        if (membership.getObject().queuesByPool(world).containsKey(pool.name())) {
            throw NOT_SUPPORTED.exception(
                    "The elastic resource pool %s cannot be deleted while queues live in it", pool.name());
        }
    }

    @Transactional(readOnly = true)
    ScaleRecords scaleRecords(World world, String name, ScaleRecordQuery query, Paging paging) {
        CapacitySchedule schedule = requirePool(world, name).capacitySchedule();
        return ScaleRecords.of(paging.apply(
                query.of(schedule).map(ScaleRecords.ScaleRecord::of).toList()));
    }

    /**
     * The name of a pool as it is stored.
     *
     * @throws DliException when there is no such pool
     */
    public String requireName(World world, String name) {
        if (!pools.existsById(new Pool.Key(world.projectId(), ResourceNames.normalize(name)))) {
            throw poolNotFound(name);
        }
        return ResourceNames.normalize(name);
    }

    /**
     * The pool that a queue wants to live in.
     *
     * @return its name, as it is stored
     * @throws DliException when there is no such pool, or it is not there yet, or failed
     */
    public String requireUsable(World world, String name) {
        Pool pool = requirePool(world, name);
        pool.requireStatusNotIn(world.now(), CREATING, FAILED);
        return pool.name();
    }

    /**
     * Lets a pool's CUs follow what the queues in it ask for; call it within the change that made this another.
     *
     * @throws DliException when the pool has no room for that
     */
    public void reschedule(World world, String name) {
        reschedule(world, requirePool(world, name));
    }

    private void reschedule(World world, Pool pool) {
        RandomStream random = randoms.next(world, "pool scaling", pool.name());
        pool.reschedule(
                world.now(),
                membership.getObject().demand(world, pool.name(), world.now()),
                membership.getObject().demand(world, pool.name(), nextEffectiveTime(world.now())),
                world.timing().delay(POOL_SCALING, random),
                world.timing().reason(POOL_SCALING));
    }

    /**
     * The pools that a connection asks to bind.
     *
     * @throws DliException when one of them does not exist, or failed
     */
    public List<BindablePool> requireBindable(World world, Collection<String> names) {
        return ResourceNames.findAll(names, name -> requirePool(world, name)).stream()
                .map(pool -> pool.toBindable(world.now()))
                .toList();
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case ELASTIC_RESOURCE_POOL -> pools.countByProjectId(world.projectId());
            case CU -> pools.sumMaxCu(world.projectId());
            default -> 0;
        };
    }

    Pool requirePool(World world, String name) {
        return pools.findById(new Pool.Key(world.projectId(), ResourceNames.normalize(name)))
                .orElseThrow(() -> poolNotFound(name));
    }

    private static DliException poolNotFound(String name) {
        return NO_SUCH_OBJECT.exception("There is no elastic resource pool named %s", name);
    }
}
