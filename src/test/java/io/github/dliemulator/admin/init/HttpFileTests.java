package io.github.dliemulator.admin.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.admin.init.InitFile.InitRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of requests as editors write them. */
class HttpFileTests {

    @Test
    void requestsAreSplitBySeparators() {
        InitFile seed = parse("""
                # what all of it is about
                @project = p1
                @queues = {{host}}/v1.0/{{project}}/queues

                ### Create a queue
                # @name create
                // and a remark
                POST {{queues}} HTTP/1.1
                Content-Type: application/json
                # not now: X-Auth-Token: x
                X-Language: en-us

                {
                  "queue_name": "lake",

                  "cu_count": 16
                }

                ###

                ### List them
                {{queues}}
                    ?queue_type=sql
                    &limit=5
                ### Delete it
                //@name delete
                DELETE {{queues}}/lake
                """);
        assertThat(seed.variables()).isEqualTo(Map.of("project", "p1", "queues", "{{host}}/v1.0/{{project}}/queues"));
        assertThat(seed.requests())
                .containsExactly(
                        new InitRequest(
                                8,
                                "create",
                                "POST",
                                "{{queues}}",
                                Map.of("Content-Type", "application/json", "X-Language", "en-us"),
                                "{\n  \"queue_name\": \"lake\",\n\n  \"cu_count\": 16\n}"),
                        new InitRequest(22, null, "GET", "{{queues}}?queue_type=sql&limit=5", Map.of(), ""),
                        new InitRequest(27, "delete", "DELETE", "{{queues}}/lake", Map.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "###", "### only\n# remarks\n", "@a = b"})
    void fileWithoutRequestsIsEmpty(String text) {
        assertThat(parse(text).requests()).isEmpty();
    }

    @Test
    void windowsLineEndingsAreAccepted() {
        assertThat(parse("POST /a\r\nA: b\r\n\r\n{}\r\n").requests())
                .isEqualTo(List.of(new InitRequest(1, null, "POST", "/a", Map.of("A", "b"), "{}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a\\n\\n> {% client.global.set("a", 1) %} | seed.http:3: scripts, and bodies and answers in other files, are not possible here
            < {% request.variables.set("a", 1) %}\\nGET /a | seed.http:1: scripts, and bodies and answers in other files, are not possible here
            POST /a\\n\\n< ./body.json                    | seed.http:3: scripts, and bodies and answers in other files, are not possible here
            POST /a\\n\\n{}\\n>> answer.json              | seed.http:4: scripts, and bodies and answers in other files, are not possible here
            GET /a\\n{"no": "header"}                     | seed.http:2: this is no header; a body begins after an empty line
            ###\\nplease create a queue                   | seed.http:2: this is no request: write for example GET /v1.0/p1/queues
            """)
    void invalidRequestIsRejectedWithItsLine(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace("\\n", "\n"))).hasMessage(message);
    }

    private static InitFile parse(String text) {
        return HttpFile.parse("seed.http", text);
    }
}
