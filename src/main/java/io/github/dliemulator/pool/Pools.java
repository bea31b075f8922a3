package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;
import static io.github.dliemulator.pool.scaling.PoolStatus.SCALING;
import static io.github.dliemulator.quota.QuotaType.CU;
import static io.github.dliemulator.quota.QuotaType.ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.timeline.DelayedOperation.POOL_START;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.pool.scaling.CapacitySchedule;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.provisioning.NewResource;
import io.github.dliemulator.provisioning.Provisioned;
import io.github.dliemulator.provisioning.Provisioning;
import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.QuotaUsageProvider;
import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Creates, changes and deletes elastic resource pools. */
@Component
public class Pools implements QuotaUsageProvider {

    /** Pools. Their creation can be held and forced. */
    public static final ResourceKind KIND = ResourceKind.of("pool", "Elastic resource pools")
            .asHoldable(AVAILABLE.name(), FAILED.name())
            .withCollection("/elastic-resource-pools", "elastic_resource_pool_name", "elastic_resource_pools")
            .withStatusIn("elastic_resource_pool_name", "elastic_resource_pool_name");

    private final PoolRepository pools;
    private final PoolProperties properties;
    private final Provisioning provisioning;
    private final PoolScaling scaling;
    private final Quotas quotas;
    private final ApplicationEventPublisher events;
    private final WorldTransactions transactions;

    Pools(
            PoolRepository pools,
            PoolProperties properties,
            Provisioning provisioning,
            PoolScaling scaling,
            Quotas quotas,
            ApplicationEventPublisher events,
            WorldTransactions transactions) {
        this.pools = pools;
        this.properties = properties;
        this.provisioning = provisioning;
        this.scaling = scaling;
        this.quotas = quotas;
        this.events = events;
        this.transactions = transactions;
    }

    /** Time from which on a new CU range or new policies apply: the next full hour (dli_01_0505). */
    public static Instant nextEffectiveTime(Instant now) {
        return CapacitySchedule.nextHour(now);
    }

    PoolView.CreateResponse create(World entered, CreatePool request) {
        return transactions.execute(entered, world -> {
            if (pools.existsById(new Pool.Key(world.projectId(), request.name()))) {
                throw ALREADY_EXISTS.exception("The elastic resource pool %s already exists", request.name());
            }
            request.requireValidRange();
            NewResource resource = new NewResource(
                    KIND,
                    DLI_ELASTIC_RESOURCE_POOL,
                    request.name(),
                    request.tagsOrEmpty(),
                    Map.of(ELASTIC_RESOURCE_POOL, 1, CU, request.maxCu()));
            Provisioned<PoolStatus> start =
                    provisioning.provision(world, resource, random -> createStart(world, random));
            pools.save(new Pool(world, request, start));
            return new PoolView.CreateResponse(request.name());
        });
    }

    private static DefaultTransition<PoolStatus> createStart(World world, RandomStream random) {
        PoolStatus target = world.timing().fails(POOL_START, random) ? FAILED : AVAILABLE;
        return DefaultTransition.of(world, POOL_START, random, CREATING, "created", target);
    }

    MessageResponse update(World entered, String name, UpdatePool request) {
        return transactions.execute(entered, world -> {
            Pool pool = requirePool(world, name);
            pool.requireStatusNotIn(world.now(), CREATING, SCALING, FAILED);
            quotas.requireCapacity(world, CU, pool.additionalCu(request));
            pool.update(request, world.now());
            scaling.reschedule(world, pool);
            return MessageResponse.empty();
        });
    }

    MessageResponse delete(World entered, String name) {
        return transactions.execute(entered, world -> {
            Pool pool = requirePool(world, name);
            pool.requireStatusNotIn(world.now(), CREATING, SCALING);
            scaling.requireNoQueues(world, pool);
            properties.requireCooldownElapsed(pool, world.now());
            events.publishEvent(new PoolDeleted(world, pool.name()));
            provisioning.deprovision(world, DLI_ELASTIC_RESOURCE_POOL, pool.name());
            pools.delete(pool);
            return MessageResponse.empty();
        });
    }

    /**
     * The name of a pool as it is stored.
     *
     * @throws DliException if there is no such pool
     */
    public String requireName(World world, String name) {
        if (!pools.existsById(new Pool.Key(world.projectId(), ResourceNames.normalize(name)))) {
            throw poolNotFound(name);
        }
        return ResourceNames.normalize(name);
    }

    /**
     * The pool for a new queue.
     *
     * @return its name as it is stored
     * @throws DliException if there is no such pool, or it is CREATING or FAILED
     */
    public String requireUsable(World world, String name) {
        Pool pool = requirePool(world, name);
        pool.requireStatusNotIn(world.now(), CREATING, FAILED);
        return pool.name();
    }

    /**
     * Schedules the CUs of a pool after its queues or their policies changed. Needs the transaction of that change.
     *
     * @throws DliException if the demand does not fit the CU range of the pool
     */
    public void reschedule(World world, String name) {
        scaling.reschedule(world, requirePool(world, name));
    }

    /**
     * The pools that a connection is to bind.
     *
     * @throws DliException if one of them does not exist or failed
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
