package io.github.dliemulator.job.sql;

import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.ObjectPermission;
import io.github.dliemulator.permission.Principal;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.web.PrivilegeAction;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements about privileges. */
final class DclCommands {

    private DclCommands() {}

    /**
     * Object of a statement.
     *
     * @param kind {@code database} or {@code table}; empty if the words are the full name, such as {@code databases.d}
     */
    record Target(String kind, List<String> words) {

        /** @throws io.github.dliemulator.web.error.DliException if it is not the name of an object */
        ObjectName resolve(String database) {
            String last = words.get(words.size() - 1);
            return switch (kind) {
                case "" -> ObjectName.parse(String.join(".", words));
                case "database", "schema" -> ObjectName.database(last);
                case "table", "view" ->
                    ObjectName.table(words.size() > 1 ? words.get(words.size() - 2) : database, last);
                default -> throw NOT_SUPPORTED.exception("Privileges on a %s are not supported", kind);
            };
        }
    }

    /** User or role of a statement. */
    @FunctionalInterface
    interface Grantee {

        /** @param database current database, for roles without one */
        Principal resolve(String database);
    }

    record Change(PrivilegeAction action, List<String> privileges, Target target, Grantee grantee)
            implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.permissions()
                    .change(world, target.resolve(database), grantee.resolve(database), action, privileges);
            return ResultSet.EMPTY;
        }
    }

    /** @param grantee the only user or role to show; null for all users */
    record Show(@Nullable Grantee grantee, Target target) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            ObjectName object = target.resolve(database);
            Stream<ObjectPermission> permissions = (grantee == null
                            ? catalog.permissions().list(world, object)
                            : catalog.permissions().listOf(world, object, grantee.resolve(database)))
                    .stream();
            return CatalogCommand.texts(
                    List.of("object", "user_name", "privileges"),
                    permissions.map(Show::row).toList());
        }

        private static List<@Nullable Object> row(ObjectPermission permission) {
            return List.of(
                    permission.object().text(), permission.userName(), String.join(",", permission.privileges()));
        }
    }
}
