package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.StringUtils;

class ApiDocumentTests extends EmulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"dli", "emulator"})
    void storedDocumentMatchesTheApplication(String group) throws Exception {
        new GeneratedFile("openapi/%s.yaml".formatted(group), ApiDocumentTests.class)
                .assertContent(text("/v3/api-docs.yaml/" + group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/dli", "/v3/api-docs/emulator"})
    void documentIsDeterministic(String uri) {
        assertThat(text(uri)).startsWith("{").isEqualTo(text(uri));
    }

    @Test
    void operationNamesMatchTheSdk() {
        List<String> operations = JsonPath.read(text("/_emulator"), "$.operations");
        assertThat(JsonPath.<List<String>>read(text("/v3/api-docs/dli"), "$.paths.*.*.x-dli-operation"))
                .containsAll(operations)
                .isSubsetOf(operations);
        assertThat(operationIds("/v3/api-docs/dli"))
                .extracting(id -> StringUtils.capitalize(id.replaceAll("V\\d$", "")))
                .containsAll(operations)
                .isSubsetOf(operations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/dli", "/v3/api-docs/emulator"})
    void noTwoOperationsHaveTheSameId(String uri) {
        assertThat(operationIds(uri)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dli", "emulator"})
    void everythingIsDescribed(String group) {
        Map<String, Object> document = JsonPath.read(text("/v3/api-docs/" + group), "$");
        for (String described : List.of(
                "$.components.schemas.*",
                "$.components.schemas.*.properties.*",
                "$.components.responses.*",
                "$.components.securitySchemes.*",
                "$.paths.*.*",
                "$.paths.*.*.parameters.*",
                "$.servers.*",
                "$.tags.*")) {
            List<Map<String, ?>> all = JsonPath.read(document, described);
            assertThat(all)
                    .as(described)
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part.get("description"))
                            .asString()
                            .isNotBlank()
                            .doesNotContain("<code>", "<p>", "{@"));
        }
    }

    @Test
    void schemaNamesAreDistinctAcrossGroups() {
        assertThat(schemas("/v3/api-docs/dli"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(schemas("/v3/api-docs/emulator"));
    }

    private Set<String> schemas(String uri) {
        return JsonPath.<Map<String, ?>>read(text(uri), "$.components.schemas").keySet();
    }

    @Test
    void eachGroupHasItsOwnOperations() {
        assertThat(operationIds("/v3/api-docs/dli")).doesNotContainAnyElementsOf(operationIds("/v3/api-docs/emulator"));
        assertThat(operationIds("/v3/api-docs"))
                .containsAll(operationIds("/v3/api-docs/dli"))
                .containsAll(operationIds("/v3/api-docs/emulator"));
    }

    @Test
    void documentIsShownInSwaggerUi() {
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
