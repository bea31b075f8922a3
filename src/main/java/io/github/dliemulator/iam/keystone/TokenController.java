package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.keystone.IamError.NOT_FOUND;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.iam.account.UserDirectory;
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

/** Handles the token operations of the identity API. */
@Tag(name = "Identity")
@RestController
@RequestMapping("/v3/auth/tokens")
class TokenController {

    private static final String SUBJECT_TOKEN_HEADER = "X-Subject-Token";

    private final TokenIssuer tokenIssuer;
    private final Tokens tokens;
    private final UserDirectory users;
    private final ServiceCatalog catalog;

    TokenController(TokenIssuer tokenIssuer, Tokens tokens, UserDirectory users, ServiceCatalog catalog) {
        this.tokenIssuer = tokenIssuer;
        this.tokens = tokens;
        this.users = users;
        this.catalog = catalog;
    }

    /**
     * Issues a token, by password or by another token. The token is returned in the header {@code X-Subject-Token} and
     * is valid for 24 hours of real time.
     *
     * <p>Errors: 400 (invalid field), 401 (wrong password, unknown domain or project).
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @DliOperation(
            value = "KeystoneCreateUserTokenByPassword",
            page = "iam_30_0001",
            evidence = DOCUMENTED,
            service = IAM,
            anonymous = true)
    TokenView.TokenResponse create(
            @RequestBody @Valid CreateTokenRequest tokenRequest,
            @RequestParam(required = false) @Nullable String nocatalog,
            HttpServletRequest request,
            HttpServletResponse response) {
        Token token = tokenIssuer.issue(tokenRequest);
        response.setHeader(SUBJECT_TOKEN_HEADER, tokens.encode(token));
        return toResponse(token, nocatalog, request);
    }

    /**
     * Shows the content of the token in the header {@code X-Subject-Token}.
     *
     * <p>Errors: 404 (invalid or expired token).
     */
    @GetMapping
    @DliOperation(value = "KeystoneValidateToken", page = "iam_30_0004", evidence = DOCUMENTED, service = IAM)
    @IamErrors(NOT_FOUND)
    TokenView.TokenResponse validate(
            @RequestHeader(SUBJECT_TOKEN_HEADER) String subjectToken,
            @RequestParam(required = false) @Nullable String nocatalog,
            HttpServletRequest request,
            HttpServletResponse response) {
        Token token = tokens.findValid(subjectToken).orElseThrow(() -> NOT_FOUND.exception("Could not find token."));
        response.setHeader(SUBJECT_TOKEN_HEADER, subjectToken);
        return toResponse(token, nocatalog, request);
    }

    /** Any value of {@code nocatalog} except an empty one omits the catalog. */
    private TokenView.TokenResponse toResponse(Token token, @Nullable String nocatalog, HttpServletRequest request) {
        return TokenView.of(
                token,
                users.domain(),
                StringUtils.hasLength(nocatalog) ? null : catalog.entries(request, token.project()));
    }
}
