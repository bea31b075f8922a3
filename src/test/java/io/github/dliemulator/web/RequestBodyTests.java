package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** How a request's body is read, and in which words a bad one is refused. */
class RequestBodyTests extends EmulatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                        | The request body is not valid JSON
            {"queue_name":"q"                        | The request body is not valid JSON
            {"queue_name":"q","cu_count":16} {}      | The request body must be one JSON object
            []                                       | The request body must be one JSON object
            "text"                                   | The request body must be one JSON object
            null                                     | The request body is missing
            {"queue_name":{},"cu_count":16}          | queue_name must be a String
            {"queue_name":"q","cu_count":"many"}     | cu_count must be an Integer
            {"queue_name":"q","cu_count":16.5}       | cu_count must be an Integer
            {"queue_name":"q","cu_count":99999999999}| cu_count must be an Integer
            {"queue_name":"q","cu_count":true}       | cu_count must be an Integer
            {"queue_name":"q","cu_count":16,"labels":{}}    | labels must be a String
            {"queue_name":"q","cu_count":16,"tags":[{}]}    | tags[0].key must not be null
            {"queue_name":"q","cu_count":16,"tags":[null]}  | tags[0] must not be null
            {"queue_name":"q","cu_count":16,"tags":[{"key":[]}]} | tags[0].key must be a String
            {"queue_name":"q","cu_count":16,"queue_type":"x"} | queue_type must be one of sql, general
            {"queue_name":"q","cu_count":16,"description":"\\u0000"} | description must be well-formed text
            {"queue_name":"q","cu_count":16,"description":"\\ud800"} | description must be well-formed text
            """)
    void invalidBodyIsRejectedWithFieldAndRule(String body, String message) {
        assertThat(error(post(queues(), body), 400, "DLI.0001")).isEqualTo(message);
    }

    @Test
    void missingBodyIsRejected() {
        ResponseSpec response = http.post()
                .uri(queues())
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
        assertThat(error(response, 400, "DLI.0001")).isEqualTo("The request body is missing");
    }

    @Test
    void deepNestingIsRejected() {
        String deep = "{\"x\":" + "[".repeat(490) + "]".repeat(490) + "}";
        assertThat(error(post(queues(), deep), 400, "DLI.0001")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data"})
    void onlyJsonIsReadAsABody(String contentType) {
        ResponseSpec response = http.post()
                .uri(queues())
                .contentType(MediaType.parseMediaType(contentType))
                .body("{}")
                .exchange();
        assertThat(error(response, 415, "DLI.0001")).isEqualTo("unsupported media Type");
    }

    @Test
    void jsonMayNameItsCharset() {
        http.post()
                .uri(queues())
                .header("Content-Type", "application/json; charset=utf-8")
                .body("{\"queue_name\":\"q\",\"cu_count\":16}\n")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void contentTypeWithoutABodyIsAccepted() {
        http.method(HttpMethod.GET)
                .uri(queues())
                .header("Content-Type", "application/json")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void textAndNumbersAreInterchangeable(@Autowired JsonMapper json) {
        String looselyTyped = "{\"force\":\"false\",\"number\":\"16\",\"text\":7,\"unknown\":{}}";
        assertThat(json.readValue(looselyTyped, Probe.class)).isEqualTo(new Probe(false, 16, "7"));
    }

    private record Probe(Boolean force, Integer number, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\""})
    void enumConstantIsNotAcceptedByOrdinal(String type) {
        assertThat(error(
                        post(queues(), "{\"queue_name\":\"q\",\"cu_count\":16,\"queue_type\":%s}".formatted(type)),
                        400,
                        "DLI.0001"))
                .isEqualTo("queue_type must be one of sql, general");
    }
}
