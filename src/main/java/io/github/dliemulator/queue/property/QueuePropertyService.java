package io.github.dliemulator.queue.property;

import static io.github.dliemulator.queue.property.PropertyKey.CIDR_IN_VPC;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.QueueActions;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Sets and deletes properties of queues. A property is shown under the name that the client used. */
@Component
class QueuePropertyService {

    private final QueueActions queueActions;
    private final WorldTransactions transactions;

    QueuePropertyService(QueueActions queueActions, WorldTransactions transactions) {
        this.queueActions = queueActions;
        this.transactions = transactions;
    }

    PropertyView.Page list(World world, String queueName, Paging paging) {
        return new PropertyView.Page(
                paging
                        .apply(List.copyOf(
                                queueActions.properties(world, queueName).entrySet()))
                        .stream()
                        .map(property -> new PropertyView(property.getKey(), property.getValue()))
                        .toList());
    }

    MessageResponse create(World entered, String queueName, SetProperties request) {
        return transactions.execute(entered, world -> {
            if (request.withoutNulls().keySet().stream().anyMatch(CIDR_IN_VPC.names()::contains)) {
                throw INVALID_PARAMETER.exception("%s cannot be created, only updated", CIDR_IN_VPC);
            }
            setProperties(world, queueName, request);
            return MessageResponse.empty();
        });
    }

    MessageResponse update(World entered, String queueName, SetProperties request) {
        return transactions.execute(entered, world -> {
            setProperties(world, queueName, request);
            request.withoutNulls().forEach((name, value) -> {
                if (PropertyKey.of(name) == CIDR_IN_VPC) {
                    queueActions.applyCidr(world, queueName, new Cidr(value));
                }
            });
            return MessageResponse.empty();
        });
    }

    private void setProperties(World world, String queueName, SetProperties request) {
        queueActions.changeProperties(world, queueName, (cus, current) -> {
            Map<String, String> properties = new TreeMap<>(current);
            request.withoutNulls().forEach((name, value) -> {
                PropertyKey key = PropertyKey.of(name);
                String normalized = key.normalize(value, cus);
                properties.keySet().removeAll(key.names());
                if (key != CIDR_IN_VPC) {
                    properties.put(name, normalized);
                }
            });
            return properties;
        });
    }

    MessageResponse delete(World entered, String queueName, DeleteProperties request) {
        return transactions.execute(entered, world -> {
            queueActions.changeProperties(world, queueName, (cus, current) -> {
                Map<String, String> properties = new TreeMap<>(current);
                request.keys().stream().map(PropertyKey::of).forEach(key -> {
                    key.requireRemovable();
                    properties.keySet().removeAll(key.names());
                });
                return properties;
            });
            return MessageResponse.empty();
        });
    }
}
