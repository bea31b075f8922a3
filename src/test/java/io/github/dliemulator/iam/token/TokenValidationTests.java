package io.github.dliemulator.iam.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.VerifyingTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What a token says of itself. */
class TokenValidationTests extends VerifyingTest {

    @Test
    void aTokenIsTold() {
        String token = token(login(user("ann", "ann's password"), toProject(project)));
        ResponseSpec answer = validate(token);
        answer.expectStatus()
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
    void aTokenThatIsNoneIsNotFound() {
        assertThat(keystone(validate("junk"), 404)).isEqualTo("Could not find token.");
        keystone(get(with(TOKEN, token()), "/v3/auth/tokens"), 400);
        keystone(get(with(SUBJECT, token()), "/v3/auth/tokens"), 401);
    }

    private ResponseSpec validate(String token) {
        return with(TOKEN, token())
                .get()
                .uri("/v3/auth/tokens")
                .header(SUBJECT, token)
                .exchange();
    }
}
