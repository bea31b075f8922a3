package io.github.dliemulator.iam.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.VerifiedAuthTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Validation of tokens. */
class TokenValidationTests extends VerifiedAuthTest {

    @Test
    void tokenIsDescribed() {
        String token = token(login(user("ann", "ann's password"), projectScope(project)));
        ResponseSpec response = validate(token);
        response.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(SUBJECT, token)
                .expectBody()
                .jsonPath("$.token.user.name")
                .isEqualTo("ann")
                .jsonPath("$.token.project.id")
                .isEqualTo(project);
        ok(validate("a-token-that-never-expires")).jsonPath("$.token.user.name").isEqualTo("ann");
    }

    @Test
    void invalidTokenIsNotFound() {
        assertThat(keystoneError(validate("junk"), 404)).isEqualTo("Could not find token.");
        keystoneError(get(with(TOKEN, token()), "/v3/auth/tokens"), 400);
        keystoneError(get(with(SUBJECT, token()), "/v3/auth/tokens"), 401);
    }

    private ResponseSpec validate(String token) {
        return with(TOKEN, token())
                .get()
                .uri("/v3/auth/tokens")
                .header(SUBJECT, token)
                .exchange();
    }
}
