package io.github.dliemulator.admin;

import io.github.dliemulator.iam.TokenRevocation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Expires the tokens of the clients of all projects. */
@Tag(name = "Tokens")
@RestController
@RequestMapping("/_emulator/tokens")
class TokenExpiryController {

    private final TokenRevocation tokens;

    TokenExpiryController(TokenRevocation tokens) {
        this.tokens = tokens;
    }

    /** Expires all tokens that were issued so far, which makes clients log in again. */
    @PostMapping("/expire")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expireTokens() {
        tokens.revokeAll();
    }
}
