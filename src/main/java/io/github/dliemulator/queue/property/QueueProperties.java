package io.github.dliemulator.queue.property;

import static io.github.dliemulator.queue.property.PropertyKey.NETWORK;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.QueueChanges;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Paging;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What is set on queues. A property is shown by the name by which it was set. */
@Component
class QueueProperties {

    private final QueueChanges changes;

    QueueProperties(QueueChanges changes) {
        this.changes = changes;
    }

    PropertyView.Page list(World world, String queueName, Paging paging) {
        return new PropertyView.Page(
                paging.of(List.copyOf(changes.properties(world, queueName).entrySet())).stream()
                        .map(property -> new PropertyView(property.getKey(), property.getValue()))
                        .toList());
    }

    @AtomicChange
    Done create(World world, String queueName, SetProperties request) {
        if (request.given().keySet().stream().anyMatch(NETWORK.names()::contains)) {
            throw INVALID_PARAMETER.because("%s can only be changed", NETWORK);
        }
        set(world, queueName, request);
        return Done.silently();
    }

    @AtomicChange
    Done update(World world, String queueName, SetProperties request) {
        set(world, queueName, request);
        request.given().forEach((name, value) -> {
            if (PropertyKey.of(name) == NETWORK) {
                changes.moveTo(world, queueName, new Cidr(value));
            }
        });
        return Done.silently();
    }

    private void set(World world, String queueName, SetProperties request) {
        changes.changeProperties(world, queueName, (cus, old) -> {
            Map<String, String> properties = new TreeMap<>(old);
            request.given().forEach((name, value) -> {
                PropertyKey key = PropertyKey.of(name);
                String checked = key.check(value, cus);
                properties.keySet().removeAll(key.names());
                if (key != NETWORK) {
                    properties.put(name, checked);
                }
            });
            return properties;
        });
    }

    @AtomicChange
    Done remove(World world, String queueName, RemoveProperties request) {
        changes.changeProperties(world, queueName, (cus, old) -> {
            Map<String, String> properties = new TreeMap<>(old);
            request.keys().stream().map(PropertyKey::of).forEach(key -> {
                key.requireRemovable();
                properties.keySet().removeAll(key.names());
            });
            return properties;
        });
        return Done.silently();
    }
}
