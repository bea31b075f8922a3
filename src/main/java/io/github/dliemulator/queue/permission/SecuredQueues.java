package io.github.dliemulator.queue.permission;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.ObjectType;
import io.github.dliemulator.permission.spi.SecuredObjects;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.world.World;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Queues, on which users have privileges. */
@Component
class SecuredQueues implements SecuredObjects {

    private final Queues queues;

    SecuredQueues(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Set<ObjectType> types() {
        return EnumSet.of(ObjectType.QUEUE);
    }

    @Override
    public String owner(World world, ObjectName object) {
        return queues.owner(world, object.name());
    }
}
