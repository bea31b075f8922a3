package io.github.dliemulator.job.sql;

import io.github.dliemulator.permission.Principal;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.web.PrivilegeAction;
import io.github.dliemulator.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements about roles (dli_08_0141 to dli_08_0143, dli_08_0147 to dli_08_0149). The names of result columns are assumed. */
final class RoleCommands {

    private RoleCommands() {}

    /**
     * Name of a role in a statement.
     *
     * @param database null if the statement names none
     */
    record RoleName(@Nullable String database, String role) {

        String databaseOr(String current) {
            return database == null ? current : database;
        }

        /** The role, in the current database if the statement names none. */
        Principal resolve(String currentDatabase) {
            return Principal.role(databaseOr(currentDatabase), role);
        }
    }

    record Create(RoleName name) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.roles().create(world, name.databaseOr(database), name.role());
            return ResultSet.EMPTY;
        }
    }

    record Drop(RoleName name) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            catalog.roles().drop(world, name.databaseOr(database), name.role());
            return ResultSet.EMPTY;
        }
    }

    /** Gives each role to each user, or takes it away. */
    record Change(PrivilegeAction action, List<RoleName> names, List<String> users) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            names.forEach(name -> users.forEach(user -> change(catalog, world, name.databaseOr(database), name, user)));
            return ResultSet.EMPTY;
        }

        private void change(Catalog catalog, World world, String database, RoleName name, String user) {
            if (action == PrivilegeAction.GRANT) {
                catalog.roles().grant(world, database, name.role(), user);
            } else {
                catalog.roles().revoke(world, database, name.role(), user);
            }
        }
    }

    /** @param user the user whose roles in the current database are shown; null for the caller */
    record Show(@Nullable String user) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            return column("role", catalog.roles().listOfUser(world, database, user == null ? world.caller() : user));
        }
    }

    record ShowAll() implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            return column("role", catalog.roles().listAll(world));
        }
    }

    record ShowUsers(RoleName name) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            return column("user_name", catalog.roles().listMembers(world, name.databaseOr(database), name.role()));
        }
    }

    private static ResultSet column(String name, List<String> texts) {
        return CatalogCommand.texts(
                List.of(name), texts.stream().map(RoleCommands::row).toList());
    }

    private static List<@Nullable Object> row(String text) {
        return List.of(text);
    }
}
