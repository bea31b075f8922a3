package io.github.dliemulator.permission.spi;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.ObjectType;
import io.github.dliemulator.world.World;
import java.util.Set;

/** Finds the objects of a module on which users can have privileges. */
public interface SecuredObjects {

    Set<ObjectType> types();

    /**
     * The owner of an object, who has all privileges.
     *
     * @throws io.github.dliemulator.web.error.DliException if there is no such object
     */
    String owner(World world, ObjectName object);
}
