package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** HEAD is GET without a body (RFC 9110, 9.3.2), and OPTIONS lists what a path supports (9.3.7). */
@AllowsUndocumentedRequests("HEAD and OPTIONS are not in the document")
class HeadAndOptionsTests extends EmulatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/{p}/queues",
                "/v1.0/{p}/queues/default",
                "/v2.0/{p}/datasource/enhanced-connections",
                "/v3/{p}/elastic-resource-pools",
                "/v1/{p}/vpcs",
                "/v3/auth/catalog",
                "/_emulator",
                "/_emulator/projects/{p}/clock",
                "/actuator/health"
            })
    void headHasTheHeadersOfGetAndNoBody(String path) {
        String target = path.replace("{p}", project);
        HttpHeaders expected = ok(get(target)).returnResult().getResponseHeaders();
        var head = http.head().uri(target).exchange();
        HttpHeaders actual =
                head.expectStatus().isOk().returnResult(byte[].class).getResponseHeaders();
        assertThat(actual.getContentType()).isEqualTo(expected.getContentType());
        assertThat(actual.headerNames())
                .containsAll(expected.headerNames().stream()
                        .filter(name -> !name.equals("transfer-encoding"))
                        .toList());
        head.expectBody().isEmpty();
    }

    @Test
    void headOfAnUnknownResourceAnswersAsGet() {
        http.head().uri(queues() + "/nope").exchange().expectStatus().isBadRequest();
        http.head().uri("/v1.0/" + project + "/nope").exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1.0/{p}/queues|GET,HEAD,OPTIONS,POST",
                "/v1.0/{p}/queues/q1|DELETE,GET,HEAD,OPTIONS,PUT",
                "/v1.0/{p}/queues/q1/action|OPTIONS,PUT",
                "/v2.0/{p}/datasource/enhanced-connections/x/associate-queue|OPTIONS,POST",
                "/v3/auth/tokens|GET,HEAD,OPTIONS,POST",
                "/_emulator/projects/{p}/clock|GET,HEAD,OPTIONS,PUT",
                "/_emulator/projects/{p}/journal|DELETE,GET,HEAD,OPTIONS"
            })
    void optionsListsTheMethodsOfThePath(String path, String methods) {
        String allow = http.method(HttpMethod.OPTIONS)
                .uri(path.replace("{p}", project))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Allow");
        assertThat(allow).isNotNull();
        assertThat(Arrays.stream(allow.split(",")).sorted()).containsExactly(methods.split(","));
    }

    @Test
    void optionsOfAnUnknownPathCreatesNoProject() {
        for (String path : new String[] {"/v1.0/optionsonly/nope", "/v1.0/optionsonly/queues"}) {
            http.method(HttpMethod.OPTIONS).uri(path).exchange();
        }
        assertThat(text(get("/_emulator/projects"))).doesNotContain("optionsonly\"");
    }
}
