package io.github.dliemulator.iam.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import io.github.dliemulator.iam.VerifiedAuthTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Who logs in, how, and for what. */
@AllowsUndocumentedRequests("A text as scope, which is OpenStack's way to ask for none")
class CreateTokenTests extends VerifiedAuthTest {

    private static final String WRONG = "The username or password is wrong.";

    /** As golangsdk sends it, with the domain twice. */
    @Test
    void userLogsInByNameIntoTheProjectOfARegion() {
        Map<String, ?> domain = Map.of("name", "emulator");
        ResponseSpec login = login(
                Map.of("name", "emulator", "password", "emulator", "domain", domain),
                Map.of("project", Map.of("name", "eu-de", "domain", domain)));
        login.expectStatus()
                .isCreated()
                .expectHeader()
                .exists(SUBJECT)
                .expectBody()
                .jsonPath("$.token.methods")
                .isEqualTo(List.of("password"))
                .jsonPath("$.token.user.name")
                .isEqualTo("emulator")
                .jsonPath("$.token.user.domain.name")
                .isEqualTo("emulator")
                .jsonPath("$.token.project.name")
                .isEqualTo("eu-de")
                .jsonPath("$.token.project.domain.name")
                .isEqualTo("emulator")
                .jsonPath("$.token.roles[0].name")
                .isEqualTo("te_admin")
                .jsonPath("$.token.catalog[?(@.type=='dli')].endpoints[0].region")
                .isEqualTo("eu-de")
                .jsonPath("$.token.domain")
                .doesNotExist();
    }

    @Test
    void tokenIsValidForADay() {
        String issued = read(login(user("emulator", "emulator"), "unscoped"), "$.token.issued_at");
        String expires = read(login(user("emulator", "emulator"), "unscoped"), "$.token.expires_at");
        assertThat(issued).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(Duration.between(Instant.parse(issued), Instant.parse(expires)))
                .isBetween(Duration.ofHours(24), Duration.ofHours(24).plusSeconds(20));
    }

    @Test
    void userLogsInById() {
        String id = read(login(user("ann", "ann's password"), "unscoped"), "$.token.user.id");
        assertThat(id).matches("[0-9a-f]{32}");
        login(Map.of("id", id, "password", "ann's password"), "unscoped")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.token.user.name")
                .isEqualTo("ann");
        assertThat(keystoneError(login(Map.of("id", id, "password", "emulator"), "unscoped"), 401))
                .isEqualTo(WRONG);
    }

    @Test
    void tokenCanBeExchangedForAnother() {
        String unscoped = token(login(user("ann", "ann's password"), "unscoped"));
        ResponseSpec scoped = login(byToken(unscoped), projectScope(project), "");
        scoped.expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.token.methods")
                .isEqualTo(List.of("token"))
                .jsonPath("$.token.user.name")
                .isEqualTo("ann");
        ok(get(with(TOKEN, token(login(byToken(unscoped), projectScope(project), ""))), queues()));
    }

    @Test
    void configuredTokenCanBeExchanged() {
        login(byToken("a-token-that-never-expires"), projectScope(project), "")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.token.user.name")
                .isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "", ".", "e30.e30"})
    void invalidTokenCannotBeExchanged(String token) {
        keystoneError(login(byToken(token), "unscoped", ""), 401);
    }

    @Test
    void projectIsFoundByItsId() {
        assertThat(this.<String>scopedTo(Map.of("id", project), "$.token.project.id"))
                .isEqualTo(project);
        assertThat(this.<String>scopedTo(Map.of("id", "0team"), "$.token.project.name"))
                .isEqualTo("eu-de_team");
    }

    @Test
    void projectIsFoundByItsName() {
        assertThat(this.<String>scopedTo(Map.of("name", "eu-de_team"), "$.token.project.id"))
                .isEqualTo("0team");
        assertThat(this.<String>scopedTo(Map.of("name", "cn-north-4"), "$.token.project.id"))
                .matches("[0-9a-f]{32}");
        assertThat(this.<String>scopedTo(Map.of("name", "mine"), "$.token.project.id"))
                .isEqualTo("mine");
    }

    @Test
    void withoutAScopeATokenHasNoProjectAndNoRole() {
        for (Object scope : List.of("unscoped", Map.of())) {
            login(user("emulator", "emulator"), scope)
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.token.project")
                    .doesNotExist()
                    .jsonPath("$.token.domain")
                    .doesNotExist()
                    .jsonPath("$.token.roles")
                    .isEmpty();
        }
    }

    @Test
    void domainScopeIsAccepted() {
        login(user("emulator", "emulator"), Map.of("domain", Map.of("name", "emulator")))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.token.domain.name")
                .isEqualTo("emulator")
                .jsonPath("$.token.roles[0].name")
                .isEqualTo("te_admin")
                .jsonPath("$.token.project")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"?nocatalog=true, false", "?nocatalog=x, false", "?nocatalog=, true", "?nocatalog, true", "'', true"})
    void catalogIsOmittedOnRequest(String query, boolean present) {
        Map<String, ?> identity =
                Map.of("methods", List.of("password"), "password", Map.of("user", user("emulator", "emulator")));
        Map<?, ?> token = read(login(identity, projectScope(project), query), "$.token");
        assertThat(token.containsKey("catalog")).isEqualTo(present);
    }

    @Test
    void wrongPasswordAndUnknownUserHaveTheSameError() {
        assertThat(keystoneError(login(user("emulator", "wrong"), "unscoped"), 401))
                .isEqualTo(WRONG);
        assertThat(keystoneError(login(user("emulator", ""), "unscoped"), 401)).isEqualTo(WRONG);
        assertThat(keystoneError(login(user("nobody", "emulator"), "unscoped"), 401))
                .isEqualTo(WRONG);
        assertThat(keystoneError(login(user("Emulator", "emulator"), "unscoped"), 401))
                .isEqualTo(WRONG);
    }

    @Test
    void otherDomainIsRejected() {
        Map<String, ?> otherDomainUser =
                Map.of("name", "emulator", "password", "emulator", "domain", Map.of("name", "other"));
        assertThat(keystoneError(login(otherDomainUser, "unscoped"), 401)).isEqualTo(WRONG);
        keystoneError(login(user("emulator", "emulator"), Map.of("domain", Map.of("name", "other"))), 401);
        keystoneError(login(user("emulator", "emulator"), Map.of("domain", Map.of())), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "ü", "a/b"})
    void invalidProjectIsRejected(String name) {
        keystoneError(login(user("emulator", "emulator"), Map.of("project", Map.of("name", name))), 401);
        keystoneError(login(user("emulator", "emulator"), Map.of("project", Map.of("id", name))), 401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | auth must not be null",
                "{\"auth\":{}} | auth.identity must not be null",
                "{\"auth\":{\"identity\":{}}} | auth.identity.methods must not be empty",
                "{\"auth\":{\"identity\":{\"methods\":[null]}}} | auth.identity.methods[0] must not be null",
                "{\"auth\":{\"identity\":{\"methods\":[\"totp\"]}}} | auth.identity.methods must be password or token",
                "{\"auth\":{\"identity\":{\"methods\":[\"token\"]}}} | auth.identity.token must have an ID",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}} | auth.identity.password.user must have a name or an ID, and a password",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"x\"}}}}} | auth.identity.password.user must have a name or an ID, and a password",
                "{\"auth\":5} | auth must be an Object",
                "[] | The request body must be one JSON object",
                "{ | The request body is not valid JSON",
                "'' | The request body is missing"
            })
    void missingOrInvalidFieldIsNamed(String body, String message) {
        assertThat(keystoneError(
                        http.post()
                                .uri("/v3/auth/tokens")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchange(),
                        400))
                .isEqualTo(message);
    }

    @Test
    void bodyThatIsNotJsonIsRejected() {
        assertThat(keystoneError(
                        http.post()
                                .uri("/v3/auth/tokens")
                                .contentType(MediaType.TEXT_PLAIN)
                                .body("{}")
                                .exchange(),
                        415))
                .isEqualTo("unsupported media Type");
    }

    private <T> T scopedTo(Map<String, ?> project, String path) {
        return read(login(user("emulator", "emulator"), Map.of("project", project)), path);
    }

    private static Map<String, ?> byToken(String token) {
        return Map.of("methods", List.of("token"), "token", Map.of("id", token));
    }
}
