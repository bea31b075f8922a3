package io.github.dliemulator.job.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dliemulator.result.StatementType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParserTests {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/sql/statements.csv",
            delimiterString = " | ",
            quoteCharacter = '`',
            commentCharacter = '#')
    void statementsHaveTheTypeThatThePageSays(StatementType type, String sql) {
        assertThat(SqlParser.parse(sql).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select * from trips                                                   | [`trips`]
            select * from Demo.Trips t, other                                     | [`demo`.`trips`, `other`]
            with q as (select * from a) select * from q join b                    | [`a`, `b`]
            select * from a where n in (select n from b) and exists (from c)      | [`a`, `b`, `c`]
            select * from csv.`obs://bucket/file`                                 | []
            select * from `my ``table`                                            | [`my `table`]
            select * from dli.demo.trips                                          | [`demo`.`trips`]
            select * from range(3)                                                | []
            insert into t select * from s                                         | [`t`, `s`]
            create table t as select * from s                                     | [`s`]
            create table t (a int) using csv                                      | []
            drop table t                                                          | []
            load data inpath 'obs://b/c' into table t options('header' = 'true')  | [`t`]
            alter table demo.t drop partitions (dt > 1)                           | [`demo`.`t`]
            delete from t where a = 1                                             | [`t`]
            explain select * from s                                               | [`s`]
            """)
    void tablesThatMustExistAreNamed(String sql, String tables) {
        assertThat(SqlParser.parse(sql).tables()).hasToString(tables);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            selct 1                                                       | 'selct' (line 1, pos 0)
            select 1 +                                                    | end of input (line 1, pos 10)
            select (1                                                     | end of input (line 1, pos 9)
            select 1; select 2                                            | 'select' (line 1, pos 10)
            load data inpath 'obs://b' into table t options(header 'x'    | (line 1, pos
            load data inpath 'obs://b' into table t options(= 1)          | '=' (line 1, pos 48)
            alter table t drop partitions (a > )                          | ')' (line 1, pos 35)
            alter table t drop partitions ()                              | ')' (line 1, pos 31)
            alter table drop partitions (a = 1)                           | 'partitions' (line 1, pos 17)
            export table t to 'x'                                         | Operation not allowed
            select 'a                                                     | (line 1, pos
            select /* 1                                                   | UNCLOSED_BRACKETED_COMMENT
            """)
    void errorsNameLineAndPosition(String sql, String message) {
        assertThatExceptionOfType(SqlSyntaxException.class)
                .isThrownBy(() -> SqlParser.parse(sql))
                .withMessageStartingWith("ParseException: ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "-- nothing",
                "\u0000",
                "💧",
                "load",
                "load data",
                "alter table",
                "options",
                ")",
                "("
            })
    void textThatIsNoStatementIsRejected(String sql) {
        assertThatExceptionOfType(SqlSyntaxException.class).isThrownBy(() -> SqlParser.parse(sql));
    }
}
