package io.github.dliemulator.permission;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.permission.spi.SecuredObjects;
import io.github.dliemulator.world.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the owners of objects in the modules that have them. */
@Component
class ObjectOwners {

    private final ObjectProvider<SecuredObjects> modules;

    ObjectOwners(ObjectProvider<SecuredObjects> modules) {
        this.modules = modules;
    }

    /** @throws io.github.dliemulator.web.error.DliException DLI.0002 if there is no such object */
    String require(World world, ObjectName object) {
        return modules.stream()
                .filter(module -> module.types().contains(object.type()))
                .findFirst()
                .orElseThrow(() -> NO_SUCH_OBJECT.exception(
                        "There is no %s named %s", object.type().word(), object.name()))
                .owner(world, object);
    }
}
