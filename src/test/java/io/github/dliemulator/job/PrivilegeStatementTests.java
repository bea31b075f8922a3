package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DCL statements, which change the same privileges as REST calls, before their submission is answered. */
class PrivilegeStatementTests extends JobTest {

    @BeforeEach
    void createDemo() {
        submitted("create database demo");
        submitted("create table demo.trips (city string)");
    }

    private List<List<String>> users() {
        return read(submit("show grant on databases.demo"), "$.rows");
    }

    @Test
    void grantIsAFinishedJob() {
        String id = read(submit("GRANT SELECT, create_table ON databases.demo TO USER bob;"), "$.job_id");
        status(id)
                .jsonPath("$.job_type")
                .isEqualTo("DCL")
                .jsonPath("$.job_mode")
                .isEqualTo("sync")
                .jsonPath("$.status")
                .isEqualTo("FINISHED");
        assertThat(users())
                .containsExactly(
                        List.of("databases.demo", "emulator", "ALL"),
                        List.of("databases.demo", "bob", "SELECT,CREATE_TABLE"));
        ok(submit("revoke select on database demo from user bob"));
        assertThat(users()).last().isEqualTo(List.of("databases.demo", "bob", "CREATE_TABLE"));
        ok(get("/v1.0/" + project + "/databases/demo/users"))
                .jsonPath("$.privileges[1].privileges[0]")
                .isEqualTo("CREATE_TABLE");
    }

    @Test
    void privilegesOfATableAreShownForAUser() {
        ok(submit("grant select on table trips to user bob", "currentdb", "demo"));
        ok(submit("grant select on databases.demo.tables.trips to user ann"));
        assertThat(EmulatorTest.<List<List<String>>>read(submit("show grant user bob on table demo.trips"), "$.rows"))
                .containsExactly(List.of("databases.demo.tables.trips", "bob", "SELECT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            grant select on databases.nope to user bob          | DLI.0002 | no database named nope
            grant fly on databases.demo to user bob             | DLI.0001 | not FLY
            grant select on tea.demo to user bob                | DLI.0001 | object must be
            grant select on view demo.nope to user bob          | DLI.0002 | no table named nope
            grant select on cup demo to user bob                | DLI.0007 | cup
            grant select on databases.demo to role r            | DLI.0002 | no role named default.r
            grant select on databases.demo to role demo.r.s     | DLI.0004 | '.'
            grant select on databases.demo to bob               | DLI.0004 | 'bob'
            grant select on databases.demo to user ''           | DLI.0001 | 1 to 255 characters
            show grant bob on databases.demo                    | DLI.0004 | 'bob'
            show grant role r on databases.demo                 | DLI.0002 | no role named default.r
            grant select on databases.demo to user              | DLI.0004 | end of input
            grant select on databases.demo to user bob now      | DLI.0004 | 'now'
            grant select on databases.demo                      | DLI.0004 | end of input
            revoke select on databases.demo to user bob         | DLI.0004 | 'to'
            grant on databases.demo to user bob                 | DLI.0004 | line 1
            grant select, on databases.demo to user bob         | DLI.0004 | line 1
            """)
    void statementsThatCannotRunAreRejected(String sql, String code, String message) {
        assertThat(error(submit(sql), 400, code)).contains(message);
        assertThat(users()).hasSize(1);
    }
}
