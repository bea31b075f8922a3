package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates the documents of {@code openapi/} with springdoc, which only this test has, and reads those that the emulator serves.
 */
@ActiveProfiles("openapi")
class ApiDocumentTests extends EmulatorTest {

    /** A parser of YAML 1.1 would read it as a date. */
    private static final String UNQUOTED_TIME = "(?m)(: )(\\d{4}-\\d{2}-\\d{2}T[\\d:]+)$";

    private static final Pattern ERROR_CODE = Pattern.compile("\\b(?:DLI|VPC)\\.\\d{4}\\b");

    @ParameterizedTest
    @ValueSource(strings = {"dli", "emulator"})
    void storedDocumentMatchesTheApplication(String group) throws Exception {
        new GeneratedFile("openapi/%s.yaml".formatted(group), ApiDocumentTests.class)
                .assertContent(text("/springdoc.yaml/" + group).replaceAll(UNQUOTED_TIME, "$1\"$2\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/api-docs.yaml,          dli",
        "/v3/api-docs.yaml/dli,      dli",
        "/v3/api-docs.yaml/emulator, emulator"
    })
    void packagedDocumentIsServed(String uri, String group) throws Exception {
        assertThat(text(uri)).isEqualTo(packagedDocument(group));
    }

    @ParameterizedTest
    @CsvSource({"/v3/api-docs, dli", "/v3/api-docs/dli, dli", "/v3/api-docs/emulator, emulator"})
    void packagedDocumentIsServedAsJson(String uri, String group) throws Exception {
        Object document = new Yaml().load(packagedDocument(group));
        assertThat(JsonMapper.shared().readTree(text(uri)))
                .isEqualTo(JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(document)));
    }

    private static String packagedDocument(String group) throws IOException {
        return new ClassPathResource("openapi/%s.yaml".formatted(group)).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void otherDocumentsAreUnknown() {
        assertThat(error(get("/v3/api-docs/other"), 404, "APIGW.0101")).contains("does not exist");
    }

    @Test
    void operationNamesMatchTheSdk() {
        List<String> operations = JsonPath.read(text("/_emulator"), "$.operations");
        assertThat(JsonPath.<List<String>>read(text("/springdoc/dli"), "$.paths.*.*.x-dli-operation"))
                .containsAll(operations)
                .isSubsetOf(operations);
        assertThat(operationIds("/springdoc/dli"))
                .extracting(id -> StringUtils.capitalize(id.replaceAll("V\\d$", "")))
                .containsAll(operations)
                .isSubsetOf(operations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dli", "emulator"})
    void noTwoOperationsHaveTheSameId(String group) {
        assertThat(operationIds("/springdoc/" + group)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void declaredErrorsAreTheDescribedOnes() {
        Map<String, Object> document = JsonPath.read(text("/springdoc/dli"), "$");
        List<String> common = JsonPath.read(document, "$.x-dli-common-errors");
        List<Map<String, Object>> operations = JsonPath.read(document, "$.paths.*.*");
        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            Set<String> described = ERROR_CODE
                    .matcher(String.valueOf(operation.get("description")))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            List<?> declared = (List<?>) operation.getOrDefault("x-dli-errors", List.of());
            assertThat(described)
                    .as("described errors of %s", operation.get("operationId"))
                    .isSubsetOf(Stream.concat(declared.stream(), common.stream())
                            .map(String::valueOf)
                            .toList())
                    .containsAll(declared.stream()
                            .map(String::valueOf)
                            .filter(code -> !code.matches("\\d+"))
                            .toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dli", "emulator"})
    void everythingIsDescribed(String group) {
        Map<String, Object> document = JsonPath.read(text("/springdoc/" + group), "$");
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
    void documentsShareNoNames() {
        assertThat(schemas("/springdoc/dli")).isNotEmpty().doesNotContainAnyElementsOf(schemas("/springdoc/emulator"));
        assertThat(operationIds("/springdoc/dli")).doesNotContainAnyElementsOf(operationIds("/springdoc/emulator"));
    }

    private Set<String> schemas(String uri) {
        return JsonPath.<Map<String, ?>>read(text(uri), "$.components.schemas").keySet();
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

    @ParameterizedTest
    @ValueSource(strings = {"swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "swagger-ui.css", "docs.js"})
    void swaggerUiIsServed(String file) {
        assertThat(text("/docs/" + file)).isNotBlank();
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
