package io.github.dliemulator.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles, which SQL statements create and grant. */
class RoleTests extends EmulatorTest {

    private static final ObjectName DATABASE = ObjectName.database("demo");

    @Autowired
    private Permissions permissions;

    @Autowired
    private Roles roles;

    @Autowired
    private Worlds worlds;

    @BeforeEach
    void createDatabase() {
        ok(post("/v1.0/" + project + "/databases", Map.of("database_name", "demo")));
    }

    @Test
    void roleIsCreatedGrantedRevokedAndDropped() {
        roles.create(world(), "demo", "Analyst");
        roles.create(world(), "demo", "boss");
        assertThatThrownBy(() -> roles.create(world(), "DEMO", "analyst"))
                .hasMessage("The role demo.analyst already exists");
        roles.grant(world(), "demo", "analyst", "bob");
        roles.grant(world(), "demo", "analyst", "bob");
        roles.grant(world(), "demo", "analyst", "amy");
        assertThat(roles.listAll(world())).containsExactly("demo.analyst", "demo.boss");
        assertThat(roles.listMembers(world(), "demo", "ANALYST")).containsExactly("amy", "bob");
        roles.revoke(world(), "demo", "analyst", "amy");
        roles.revoke(world(), "demo", "analyst", "nobody");
        assertThat(roles.listMembers(world(), "demo", "analyst")).containsExactly("bob");
        roles.drop(world(), "demo", "analyst");
        assertThat(roles.listAll(world())).containsExactly("demo.boss");
        assertThatThrownBy(() -> roles.grant(world(), "demo", "analyst", "bob"))
                .hasMessage("There is no role named demo.analyst");
    }

    @Test
    void privilegesOfARoleAreNotThoseOfAUser() {
        roles.create(world(), "demo", "analyst");
        Principal analyst = Principal.role("demo", "analyst");
        permissions.grant(world(), DATABASE, analyst, List.of("SELECT", "EXPLAIN"));
        permissions.revoke(world(), DATABASE, analyst, List.of("EXPLAIN"));
        assertThat(permissions.listRoles(world(), DATABASE))
                .containsExactly(new ObjectPermission(DATABASE, "demo.analyst", false, List.of("SELECT")));
        assertThat(permissions.list(world(), DATABASE)).hasSize(1);
        roles.drop(world(), "demo", "analyst");
        roles.create(world(), "demo", "analyst");
        assertThat(permissions.listRoles(world(), DATABASE)).isEmpty();
        assertThatThrownBy(
                        () -> permissions.grant(world(), DATABASE, Principal.role("demo", "nope"), List.of("SELECT")))
                .hasMessage("There is no role named demo.nope");
    }

    @Test
    void rolesEndWithTheirDatabase() {
        ok(post("/v1.0/" + project + "/databases", Map.of("database_name", "other")));
        ObjectName other = ObjectName.database("other");
        roles.create(world(), "demo", "analyst");
        roles.create(world(), "other", "analyst");
        permissions.grant(world(), other, Principal.role("demo", "analyst"), List.of("SELECT"));
        ok(delete("/v1.0/" + project + "/databases/demo"));
        createDatabase();
        assertThat(roles.listAll(world())).containsExactly("other.analyst");
        roles.create(world(), "demo", "analyst");
        assertThat(permissions.listRoles(world(), other)).isEmpty();
    }

    @Test
    void invalidRolesAreRejected() {
        assertThatThrownBy(() -> roles.create(world(), "demo", "a.b"))
                .hasMessageContaining("The name of a role must be");
        assertThatThrownBy(() -> roles.create(world(), "nope", "a")).hasMessage("There is no database named nope");
        assertThat(roles.listAll(world())).isEmpty();
    }

    private World world() {
        return worlds.findOrCreate(project, "emulator");
    }
}
