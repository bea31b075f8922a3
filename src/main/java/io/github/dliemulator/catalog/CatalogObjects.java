package io.github.dliemulator.catalog;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.catalog.auth.DatasourceAuths;
import io.github.dliemulator.catalog.variable.GlobalVariables;
import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.ObjectType;
import io.github.dliemulator.permission.spi.SecuredObjects;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Databases, tables, columns, authentications and variables, on which users have privileges. */
@Component
class CatalogObjects implements SecuredObjects {

    private final Databases databases;
    private final Tables tables;
    private final DatasourceAuths auths;
    private final GlobalVariables variables;

    CatalogObjects(Databases databases, Tables tables, DatasourceAuths auths, GlobalVariables variables) {
        this.databases = databases;
        this.tables = tables;
        this.auths = auths;
        this.variables = variables;
    }

    @Override
    public Set<ObjectType> types() {
        return EnumSet.of(
                ObjectType.DATABASE,
                ObjectType.TABLE,
                ObjectType.COLUMN,
                ObjectType.DATASOURCEAUTH,
                ObjectType.VARIABLE);
    }

    @Override
    public String owner(World world, ObjectName object) {
        List<String> names = object.names();
        return switch (object.type()) {
            case DATABASE -> databases.show(world, names.get(0)).owner();
            case TABLE ->
                tables.show(world, new TableName(names.get(0), names.get(1))).owner();
            case COLUMN -> columnOwner(world, new TableName(names.get(0), names.get(1)), names.get(2));
            case DATASOURCEAUTH -> auths.findOwner(world, object.name()).orElseThrow(() -> notFound(object));
            default -> variables.findOwner(world, object.name()).orElseThrow(() -> notFound(object));
        };
    }

    private String columnOwner(World world, TableName name, String column) {
        TableInfo table = tables.show(world, name);
        if (table.spec().columns().stream()
                .noneMatch(existing -> ResourceNames.normalize(existing.name()).equals(column))) {
            throw NO_SUCH_OBJECT.exception("There is no column named %s", column);
        }
        return table.owner();
    }

    private static DliException notFound(ObjectName object) {
        return NO_SUCH_OBJECT.exception("There is no %s named %s", object.type().word(), object.name());
    }
}
