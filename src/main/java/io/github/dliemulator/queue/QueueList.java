package io.github.dliemulator.queue;

import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;

import io.github.dliemulator.queue.api.QueueFilter;
import io.github.dliemulator.queue.api.QueueType;
import io.github.dliemulator.queue.api.QueueView;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lists queues. Sorting by CUs takes all queues, as no column holds the CUs at an instant. */
@Component
class QueueList {

    private final QueueRepository queues;
    private final Tags tags;

    QueueList(QueueRepository queues, Tags tags) {
        this.queues = queues;
        this.tags = tags;
    }

    QueueView.Page find(World world, QueueFilter filter, Paging paging) {
        Comparator<Queue> byCuCount = Comparator.comparing(queue -> queue.cusAt(world.now()));
        List<Queue> page = switch (filter.order()) {
            case QUEUE_NAME_ASC -> findByName(world, filter, false, paging);
            case QUEUE_NAME_DESC -> findByName(world, filter, true, paging);
            case CU_ASC -> paging.apply(findSorted(world, filter, byCuCount));
            case CU_DESC -> paging.apply(findSorted(world, filter, byCuCount.reversed()));
        };
        return new QueueView.Page(
                page.stream().map(queue -> queue.toItem(world.now())).toList());
    }

    private List<Queue> findSorted(World world, QueueFilter filter, Comparator<Queue> order) {
        return findByName(world, filter, false, Paging.UNPAGED).stream()
                .sorted(order)
                .toList();
    }

    private List<Queue> findByName(World world, QueueFilter filter, boolean descending, Paging paging) {
        QueueType type = filter.type().queueType;
        Set<QueueType> types = type == null ? EnumSet.allOf(QueueType.class) : Set.of(type);
        if (filter.tags().isEmpty()) {
            return findPage(world, types, descending, paging);
        }
        Predicate<String> hasTags = tags.hasTags(world.projectId(), DLI_QUEUE, filter.tags());
        return paging.apply(findPage(world, types, descending, Paging.UNPAGED).stream()
                .filter(queue -> hasTags.test(queue.name()))
                .toList());
    }

    private List<Queue> findPage(World world, Set<QueueType> types, boolean descending, Paging paging) {
        return paging.apply((limit, offset) -> descending
                ? queues.findByTypesDescending(world.projectId(), types, limit, offset)
                : queues.findByTypes(world.projectId(), types, limit, offset));
    }
}
