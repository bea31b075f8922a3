package io.github.dliemulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTests extends EngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM csv.`/etc/passwd`",
                "SELECT * FROM text.`file:///etc/passwd`",
                "SELECT * FROM text.`hdfs://localhost:1/x`",
                "SELECT * FROM text.`http://127.0.0.1:1/x`",
                "SELECT * FROM text.`https://127.0.0.1:1/x`",
                "SELECT * FROM text.`ftp://127.0.0.1:1/x`",
                "SELECT * FROM text.`webhdfs://127.0.0.1:1/x`",
                "CREATE TABLE t (a string) USING text LOCATION '/tmp'",
                "CREATE DATABASE d LOCATION 'file:///tmp/d'",
                "INSERT OVERWRITE DIRECTORY '/tmp/out' USING csv SELECT 1",
                "INSERT OVERWRITE LOCAL DIRECTORY '/tmp/out' USING csv SELECT 1",
                "LOAD DATA INPATH '/etc/passwd' INTO TABLE people",
                "ADD JAR '/tmp/x.jar'",
                "ADD FILE '/etc/passwd'",
                "ADD ARCHIVE '/tmp/x.zip'",
                "CREATE FUNCTION f AS 'a.B' USING JAR 'obs://b/x.jar'",
                "CREATE TEMPORARY FUNCTION f AS 'a.B' USING FILE '/etc/passwd'",
                "SELECT reflect('java.lang.System', 'exit', 1)",
                "SELECT java_method('java.lang.System', 'getenv', 'PATH')",
                "SELECT try_reflect('java.lang.System', 'getenv', 'PATH')",
                "SELECT * FROM (SELECT REFLECT('java.lang.System', 'getenv', 'PATH'))",
                "CREATE VIEW v AS SELECT reflect('java.lang.System', 'getenv', 'PATH') e",
                "SELECT TRANSFORM (a) USING 'cat' AS (b) FROM (SELECT 1 a)",
                "EXECUTE IMMEDIATE 'SELECT 1'",
            })
    void aStatementIsNotAllowed(String sql) throws Exception {
        rows("CREATE TABLE people (a string) USING text");

        assertThat(error(sql)).matches("(?s)DLI\\.(0003: AccessControlException|0005: (Parse|Analysis)Exception): .*");
        assertThat(error(sql)).doesNotContain("root:");
        assertThat(Path.of("/tmp/out")).doesNotExist();
        assertThat(Path.of("/tmp/d")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET dli.session=other",
                "SET spark.hadoop.fs.file.impl=org.apache.hadoop.fs.LocalFileSystem",
                "SET fs.file.impl=org.apache.hadoop.fs.LocalFileSystem",
                "SET spark.sql.variable.substitute=true",
                "SET spark.sql.catalog.x=a.B",
                "CREATE TABLE t (a string) USING text OPTIONS ('fs.file.impl'='org.apache.hadoop.fs.LocalFileSystem')",
                "CREATE TABLE t (a string) USING text OPTIONS ('dli.session'='other')",
                "SELECT * FROM text.`obs://b/x` WITH ('fs.obs.impl' = 'org.apache.hadoop.fs.RawLocalFileSystem')",
                "INSERT OVERWRITE DIRECTORY 'obs://b/x' USING csv OPTIONS ('fs.file.impl'='a') SELECT 1",
                "SELECT * FROM text.`/etc/passwd` WITH ('fs.file.impl' = 'org.apache.hadoop.fs.LocalFileSystem')",
                "ALTER TABLE people SET SERDEPROPERTIES ('fs.file.impl' = 'org.apache.hadoop.fs.LocalFileSystem')",
            })
    void aSettingIsReserved(String sql) throws Exception {
        rows("CREATE TABLE people (a string) USING text");

        assertThat(error(sql)).startsWith("DLI.0003: AccessControlException: Statements do not set ");
    }

    @Test
    void scriptsAreNotRun() throws Exception {
        assertThat(error("BEGIN SELECT 1; END")).contains("SQL_SCRIPTING");
    }

    @Test
    void aFunctionOfSqlDoesNotReflect() throws Exception {
        String created =
                run("CREATE FUNCTION path() RETURNS STRING RETURN reflect('java.lang.System', 'getenv', 'PATH')")
                        .get("status")
                        .asText();

        assertThat(created.equals("FAILED") || error("SELECT path()").contains("reflect"))
                .isTrue();
    }

    @Test
    void theEnvironmentIsNotRead() throws Exception {
        assertThat(run("SELECT '${env:PATH}', '${system:user.dir}'").get("rows").toString())
                .isEqualTo("[[\"${env:PATH}\",\"${system:user.dir}\"]]");
        assertThat(run("SELECT 1", Map.of("conf", Map.of("spark.sql.variable.substitute", "true")))
                        .get("error")
                        .asText())
                .startsWith("DLI.0003: AccessControlException");
    }

    @Test
    void pathsDoNotLeaveTheirBucket(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        String up = "../".repeat(20);

        assertThat(error("SELECT * FROM csv.`obs://bucket/" + up
                        + secret.toString().substring(1) + "`"))
                .startsWith("DLI.0");
        assertThat(error("SELECT * FROM csv.`obs://../" + secret.getFileName() + "`"))
                .startsWith("DLI.0");
        assertThat(error("SELECT * FROM csv.`dli://warehouse/" + up
                        + secret.toString().substring(1) + "`"))
                .startsWith("DLI.0");
    }

    @Test
    void socketsOfTheProcessAreRefused() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Socket("127.0.0.1", server.getLocalPort()).close())
                    .hasMessageContaining("Statements do not connect to");
            assertThatThrownBy(() -> URI.create("http://127.0.0.1:" + server.getLocalPort())
                            .toURL()
                            .openStream()
                            .close())
                    .hasMessageContaining("Statements do not connect to");
        }
    }

    @Test
    void urlsWithoutAHostAreRefused() throws Exception {
        assertThat(error("CREATE TABLE t USING JDBC OPTIONS ('url'='jdbc:sqlite:/etc/passwd', 'dbtable'='t',"
                        + " 'driver'='org.postgresql.Driver')"))
                .startsWith("DLI.0003: AccessControlException: The url names no single host");
    }
}
