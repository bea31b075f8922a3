package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

class ApiDocumentTests extends EmulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"dli", "emulator"})
    void documentInTheRepositoryIsThatOfTheApplication(String group) throws Exception {
        new GeneratedFile("openapi/%s.yaml".formatted(group), ApiDocumentTests.class)
                .mustRead(text("/v3/api-docs.yaml/" + group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/dli", "/v3/api-docs/emulator"})
    void documentIsTheSameWheneverItIsAskedFor(String uri) {
        assertThat(text(uri)).startsWith("{").isEqualTo(text(uri));
    }

    @Test
    void everyOperationIsCalledWhatTheVendorCallsIt() {
        List<String> operations = JsonPath.read(text("/_emulator"), "$.operations");
        assertThat(operationIds("/v3/api-docs/dli"))
                .containsAll(operations)
                .allSatisfy(id -> assertThat(operations).contains(id.replaceAll("_v\\d$", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/dli", "/v3/api-docs/emulator"})
    void noTwoOperationsHaveTheSameId(String uri) {
        assertThat(operationIds(uri)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void eachGroupHasItsOwnOperations() {
        assertThat(operationIds("/v3/api-docs/dli")).doesNotContainAnyElementsOf(operationIds("/v3/api-docs/emulator"));
        assertThat(operationIds("/v3/api-docs"))
                .containsAll(operationIds("/v3/api-docs/dli"))
                .containsAll(operationIds("/v3/api-docs/emulator"));
    }

    @Test
    void documentCanBeReadInABrowser() {
        browser()
                .get()
                .uri("/docs")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("swagger-ui"));
    }

    private RestTestClient browser() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory(following))
                .baseUrl("http://localhost:" + port)
                .build();
    }

    private List<String> operationIds(String uri) {
        return JsonPath.read(text(uri), "$.paths.*.*.operationId");
    }

    private String text(String uri) {
        byte[] body = get(uri).expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }
}
