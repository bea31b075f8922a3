package io.github.dliemulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Tests of one engine with a fake emulator and a real PostgreSQL, all in this process and shared by all tests. */
abstract class EngineTest {

    static final FakeEmulator EMULATOR;
    static final EmbeddedPostgres POSTGRES;
    static final Path WAREHOUSE;
    private static final Engine ENGINE;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    static {
        try {
            WAREHOUSE = Files.createTempDirectory("warehouse");
            POSTGRES = EmbeddedPostgres.start();
            EMULATOR = new FakeEmulator();
            ENGINE = Engine.start(new EngineSettings(FakeEmulator.TOKEN, EMULATOR.address(), WAREHOUSE, "local[2]"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Of each test. */
    final String session = "s-" + UUID.randomUUID();

    @BeforeEach
    void forgetDials() {
        EMULATOR.bound.clear();
        EMULATOR.bound.add("bound");
        EMULATOR.endpoints.clear();
        EMULATOR.endpoints.put("pg.crm:5432", POSTGRES.getPort());
        EMULATOR.credentials.clear();
        EMULATOR.dials.clear();
    }

    /** Answer of a statement on the queue {@code bound}. */
    JsonNode run(String sql) throws Exception {
        return run(sql, Map.of());
    }

    /** With other fields of the request. */
    JsonNode run(String sql, Map<String, ?> fields) throws Exception {
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.put("job", UUID.randomUUID().toString())
                .put("session", session)
                .put("project", "p1")
                .put("queue", "bound")
                .put("sql", sql)
                .put("maxRows", 1000);
        request.setAll(Json.MAPPER.<ObjectNode>valueToTree(fields));
        HttpResponse<String> response = send("POST", "/statements", request.toString(), FakeEmulator.TOKEN);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    /** Rows of a statement that has to end well. */
    String rows(String sql) throws Exception {
        JsonNode answer = run(sql);
        assertThat(answer.get("error")).as(sql).isEqualTo(Json.MAPPER.nullNode());
        return answer.get("rows").toString();
    }

    /** Text of a statement that has to fail. */
    String error(String sql) throws Exception {
        JsonNode answer = run(sql);
        assertThat(answer.get("status")).as(sql).isEqualTo(TextNode.valueOf("FAILED"));
        return answer.get("error").asText();
    }

    static HttpResponse<String> send(String method, String path, String body, String token) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ENGINE.port() + path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Connection connection() throws Exception {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + POSTGRES.getPort()
                + "/postgres?user=postgres&socketFactory=" + DirectSockets.class.getName());
    }

    /** In PostgreSQL itself. */
    static void execute(String... statements) throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one value of a query in PostgreSQL itself. */
    static String value(String query) throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
