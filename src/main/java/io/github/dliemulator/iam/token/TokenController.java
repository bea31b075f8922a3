package io.github.dliemulator.iam.token;

import static io.github.dliemulator.iam.refusal.IamError.NOT_FOUND;
import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.iam.account.Accounts;
import io.github.dliemulator.iam.directory.Catalog;
import io.github.dliemulator.web.DliOperation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens: how users log in. */
@Tag(name = "Identity")
@RestController
@RequestMapping("/v3/auth/tokens")
class TokenController {

    private static final String SUBJECT = "X-Subject-Token";

    private final Logins logins;
    private final Tokens tokens;
    private final Accounts accounts;
    private final Catalog catalog;

    TokenController(Logins logins, Tokens tokens, Accounts accounts, Catalog catalog) {
        this.logins = logins;
        this.tokens = tokens;
        this.accounts = accounts;
        this.catalog = catalog;
    }

    /**
     * Issues a token, by password or by another token. It comes in the header {@code X-Subject-Token} and is good for 24 hours
     * of real time. Refused with 401 when the password is wrong, the domain or the project unknown.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @DliOperation(
            value = "KeystoneCreateUserTokenByPassword",
            page = "iam_30_0001",
            basis = DOCUMENTED,
            service = IAM,
            open = true)
    TokenView.Answer create(
            @RequestBody @Valid Login login,
            @RequestParam(required = false) @Nullable String nocatalog,
            HttpServletRequest request,
            HttpServletResponse response) {
        Token token = logins.login(login);
        response.setHeader(SUBJECT, tokens.text(token));
        return view(token, nocatalog, request);
    }

    /** What the token in {@code X-Subject-Token} says. Refused with 404 when it says nothing, or nothing any more. */
    @GetMapping
    @DliOperation(value = "KeystoneValidateToken", page = "iam_30_0004", basis = DOCUMENTED, service = IAM)
    TokenView.Answer validate(
            @RequestHeader(SUBJECT) String subject,
            @RequestParam(required = false) @Nullable String nocatalog,
            HttpServletRequest request,
            HttpServletResponse response) {
        Token token = tokens.alive(subject).orElseThrow(() -> NOT_FOUND.because("Could not find token."));
        response.setHeader(SUBJECT, subject);
        return view(token, nocatalog, request);
    }

    /** Any text but an empty one means: no catalogue. */
    private TokenView.Answer view(Token token, @Nullable String nocatalog, HttpServletRequest request) {
        return TokenView.of(
                token,
                accounts.domain(),
                StringUtils.hasLength(nocatalog) ? null : catalog.seenBy(request, token.project()));
    }
}
