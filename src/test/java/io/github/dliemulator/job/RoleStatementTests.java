package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** DCL statements about roles: names for sets of privileges that users get together. */
class RoleStatementTests extends JobTest {

    @BeforeEach
    void createDemo() {
        submitted("create database demo");
        submitted("create table demo.trips (city string)");
    }

    private ResponseSpec inDemo(String sql) {
        return submit(sql, "currentdb", "demo");
    }

    private List<List<String>> rows(String sql) {
        return read(inDemo(sql), "$.rows");
    }

    @Test
    void roleIsCreatedGrantedShownRevokedAndDropped() {
        String id = read(inDemo("CREATE ROLE Analyst;"), "$.job_id");
        status(id)
                .jsonPath("$.job_type")
                .isEqualTo("DCL")
                .jsonPath("$.job_mode")
                .isEqualTo("sync")
                .jsonPath("$.status")
                .isEqualTo("FINISHED");
        ok(submit("grant SELECT, create_table on databases.demo to role demo.analyst"));
        ok(inDemo("revoke create_table on databases.demo from role analyst"));
        assertThat(rows("show grant role ANALYST on databases.demo"))
                .containsExactly(List.of("databases.demo", "demo.analyst", "SELECT"));
        ok(inDemo("grant analyst to user bob"));
        assertThat(rows("show principals analyst")).containsExactly(List.of("bob"));
        assertThat(rows("show roles bob")).containsExactly(List.of("demo.analyst"));
        ok(inDemo("revoke analyst from bob"));
        assertThat(rows("show principals demo.analyst")).isEmpty();
        ok(submit("drop role demo.analyst"));
        assertThat(rows("show all roles")).isEmpty();
        ok(inDemo("create role analyst"));
        assertThat(rows("show grant role analyst on databases.demo")).isEmpty();
    }

    @Test
    void severalRolesAreGrantedToSeveralUsers() {
        ok(submit("create role in_default"));
        ok(inDemo("create role analyst"));
        ok(inDemo("create role boss"));
        ok(inDemo("grant (analyst, demo.boss, default.in_default) to (bob, emulator)"));
        ok(inDemo("revoke boss, analyst from user bob, ann"));
        assertThat(rows("show roles")).containsExactly(List.of("demo.analyst"), List.of("demo.boss"));
        assertThat(rows("show roles bob")).isEmpty();
        assertThat(rows("show principals default.in_default")).containsExactly(List.of("bob"), List.of("emulator"));
        assertThat(rows("show all roles"))
                .containsExactly(List.of("default.in_default"), List.of("demo.analyst"), List.of("demo.boss"));
    }

    @Test
    void privilegesOfARoleAreNotShownAsThoseOfUsers() {
        ok(inDemo("create role analyst"));
        ok(inDemo("grant select on table trips to role analyst"));
        assertThat(rows("show grant on table trips")).hasSize(1);
        assertThat(rows("show grant user analyst on table trips")).isEmpty();
        assertThat(rows("show grant role analyst on table trips"))
                .containsExactly(List.of("databases.demo.tables.trips", "demo.analyst", "SELECT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create role Boss                    | DLI.0006 | The role demo.boss already exists
            create role nope.r                  | DLI.0002 | no database named nope
            create role _r                      | DLI.0001 | The name of a role must be
            create role 12                      | DLI.0001 | The name of a role must be
            create role ''                      | DLI.0001 | The name of a role must be
            create role "a.b"                   | DLI.0001 | The name of a role must be
            create role                         | DLI.0004 | end of input
            create role demo.                   | DLI.0004 | end of input
            create role demo.r.s                | DLI.0004 | '.'
            create role if not exists r         | DLI.0004 | 'not'
            drop role analyst                   | DLI.0002 | no role named demo.analyst
            drop role nope.boss                 | DLI.0002 | no role named nope.boss
            drop role boss now                  | DLI.0004 | 'now'
            grant analyst to bob                | DLI.0002 | no role named demo.analyst
            grant boss, analyst to bob          | DLI.0002 | no role named demo.analyst
            grant boss to ''                    | DLI.0001 | 1 to 255 characters
            grant boss to user                  | DLI.0004 | end of input
            grant boss to bob,                  | DLI.0004 | end of input
            grant boss from bob                 | DLI.0004 | 'from'
            grant (boss to bob                  | DLI.0004 | line 1
            grant role boss to bob              | DLI.0004 | 'boss'
            revoke boss from ''                 | DLI.0001 | 1 to 255 characters
            revoke analyst from bob             | DLI.0002 | no role named demo.analyst
            show principals analyst             | DLI.0002 | no role named demo.analyst
            show principals                     | DLI.0004 | end of input
            show roles ''                       | DLI.0001 | 1 to 255 characters
            show roles bob ann                  | DLI.0004 | 'ann'
            show all roles bob                  | DLI.0004 | 'bob'
            show all                            | DLI.0004 | line 1
            show current roles                  | DLI.0004 | 'current'
            set role boss                       | DLI.0004 | 'set'
            """)
    void statementsThatCannotRunChangeNothing(String sql, String code, String message) {
        ok(inDemo("create role boss"));
        assertThat(error(inDemo(sql), 400, code)).contains(message);
        assertThat(rows("show all roles")).containsExactly(List.of("demo.boss"));
        assertThat(rows("show principals boss")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant boss to %s",
                "revoke boss from %s",
                "show roles %s",
                "grant select on databases.demo to user %s",
                "show grant user %s on databases.demo",
                "create role %s"
            })
    void namesThatAreTooLongAreRejected(String sql) {
        ok(inDemo("create role boss"));
        error(inDemo(sql.formatted("x".repeat(256))), 400, "DLI.0001");
    }
}
