package io.github.dliemulator.job.sql;

import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.permission.ObjectName;
import io.github.dliemulator.permission.ObjectPermission;
import io.github.dliemulator.permission.Principal;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.web.PrivilegeAction;
import io.github.dliemulator.world.World;
import java.util.List;
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

    record Change(PrivilegeAction action, List<String> privileges, Target target, String user)
            implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.permissions().change(world, target.resolve(database), Principal.user(user), action, privileges);
            return ResultSet.EMPTY;
        }
    }

    /** @param user the only user to show; empty for all */
    record Show(String user, Target target) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            ObjectName object = target.resolve(database);
            return CatalogCommand.texts(
                    List.of("object", "user_name", "privileges"),
                    catalog.permissions().list(world, object).stream()
                            .filter(permission ->
                                    user.isEmpty() || permission.userName().equals(user))
                            .map(Show::row)
                            .toList());
        }

        private static List<@Nullable Object> row(ObjectPermission permission) {
            return List.of(
                    permission.object().text(), permission.userName(), String.join(",", permission.privileges()));
        }
    }

    /** A statement about roles, which is rejected. */
    record Roles() implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            throw NOT_SUPPORTED.exception("Roles are not emulated: grant privileges to users instead");
        }
    }
}
