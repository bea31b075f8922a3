package io.github.dliemulator.permission;

import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes and lists privileges for requests. */
@Component
class ObjectUsers {

    private final Permissions permissions;

    ObjectUsers(Permissions permissions) {
        this.permissions = permissions;
    }

    MessageResponse authorize(World world, AuthorizeDataRequest request) {
        permissions.changeAll(world, request.userName(), request.action(), request.privilegesByObject());
        return MessageResponse.empty();
    }

    UsersView.OfObject listObjectUsers(World world, String text) {
        ObjectName object = ObjectName.parse(text);
        boolean isDatabase = object.type() == ObjectType.DATABASE;
        List<UsersView.User> users = permissions.list(world, object).stream()
                .map(isDatabase ? UsersView.User::withoutObject : UsersView.User::withObject)
                .toList();
        return new UsersView.OfObject(object.name(), object.type(), users.size(), users);
    }

    UsersView.OfDatabase listDatabaseUsers(World world, String databaseName) {
        ObjectName database = ObjectName.database(databaseName);
        return new UsersView.OfDatabase(
                database.name(),
                permissions.list(world, database).stream()
                        .map(UsersView.User::withoutObject)
                        .toList());
    }

    UsersView.OfTable listTableUsers(World world, ObjectName table) {
        return new UsersView.OfTable(permissions.listWithColumns(world, table).stream()
                .map(UsersView.User::withObject)
                .toList());
    }

    UsersView.OfTableUser listTablePrivileges(World world, ObjectName table, String userName) {
        return new UsersView.OfTableUser(
                userName,
                permissions.listWithColumns(world, table).stream()
                        .filter(permission -> permission.userName().equals(userName))
                        .map(permission ->
                                new UsersView.Privileges(permission.object().text(), permission.privileges()))
                        .toList());
    }

    UsersView.OfAuthInfo listAuthInfoUsers(World world, String authName) {
        ObjectName object = ObjectName.parse("datasourceauth." + authName);
        List<UsersView.User> users = permissions.list(world, object).stream()
                .map(UsersView.User::withoutObject)
                .toList();
        return new UsersView.OfAuthInfo(authName, users.size(), users);
    }
}
