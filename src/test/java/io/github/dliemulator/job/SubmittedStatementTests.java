package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to submissions, and the jobs afterwards. These are cases of the contract that other classes do not have. */
class SubmittedStatementTests extends JobTest {

    @BeforeEach
    void createTable() {
        ok(post("/v1.0/" + project + "/databases", Map.of("database_name", "demo")));
        ok(submit("create table demo.t (n int) using parquet", "conf", List.of("dli.sql.sqlasync.enabled=false")));
    }

    /** Cases 2, 3 and 4: type, mode, and whether the answer has rows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select 1                                          | QUERY  | async
            insert into t values (1)                          | INSERT | async
            load data inpath 'obs://b/x.csv' into table t     | IMPORT | async
            insert overwrite directory 'obs://b/d' select 1   | EXPORT | async
            describe t                                        | DDL    | async
            grant select on databases.demo to user bob        | DCL    | sync
            """)
    void answerHasTypeAndMode(String sql, String type, String mode) {
        ok(submit(sql, "currentdb", "demo"))
                .jsonPath("$.is_success")
                .isEqualTo(true)
                .jsonPath("$.job_type")
                .isEqualTo(type)
                .jsonPath("$.job_mode")
                .isEqualTo(mode)
                .jsonPath("$.job_id")
                .isNotEmpty()
                .jsonPath("$.rows")
                .doesNotExist();
    }

    /** Case 10: the detail of a finished DDL job has the current database of its submission. Case 20: it has no preview. */
    @Test
    void finishedDdlJobHasADetailAndNoPreview() {
        String id = submitted("describe t", "currentdb", "demo");
        advance("1h");
        assertStatus(id, "FINISHED");
        ok(get(job(id) + "/detail"))
                .jsonPath("$.is_success")
                .isEqualTo(true)
                .jsonPath("$.database_name")
                .isEqualTo("demo")
                .jsonPath("$.owner")
                .isEqualTo("emulator")
                .jsonPath("$.start_time")
                .isEqualTo(T0_MILLIS);
        assertThat(error(get(job(id) + "/preview"), 400, "DLI.0007")).contains("is of type DDL");
    }

    /** Case 9: the statement is the text that was sent, byte for byte. */
    @Test
    void statementIsShownAsItWasSent() {
        String sql = "\tSELECT  1 AS `ä`,\r\n '\u2028 {{nope}} ''' -- end \n;";
        status(submitted(sql)).jsonPath("$.statement").isEqualTo(sql);
    }
}
