package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.iam.account.Domain;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.User;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token on the wire; the text to come in with is in a header.
 *
 * @param catalog what it opens; absent where the caller does not want to know
 * @param project present when it is good for a project
 * @param domain present when it is good for the domain
 */
@Schema(name = "Token")
record TokenView(
        List<String> methods,
        @JsonProperty("issued_at") String issuedAt,
        @JsonProperty("expires_at") String expiresAt,
        TokenUser user,
        @Nullable TokenProject project,
        @Nullable NamedView domain,
        List<NamedView> roles,
        @Nullable List<ServiceCatalog.Entry> catalog) {

    /** Milliseconds, though there are six digits (iam_30_0001). */
    private static final DateTimeFormatter DATE_FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'000Z'").withZone(ZoneOffset.UTC);

    /** Everybody may do everything. */
    private static final List<NamedView> ROLES = List.of(new NamedView("te_admin", "te_admin"));

    /** One token. */
    @Schema(name = "TokenAnswer")
    record TokenResponse(TokenView token) {}

    /** Whose token it is. */
    @Schema(name = "TokenUser")
    record TokenUser(
            String id,
            String name,
            NamedView domain,
            @JsonProperty("password_expires_at") String passwordExpiresAt) {}

    /** The project that a token is good for. */
    @Schema(name = "TokenProject")
    record TokenProject(String id, String name, NamedView domain) {

        static @Nullable TokenProject of(@Nullable Project project, NamedView domain) {
            return project == null ? null : new TokenProject(project.id(), project.name(), domain);
        }
    }

    /** A domain or a role. */
    @Schema(name = "Named")
    record NamedView(String id, String name) {}

    static TokenResponse of(Token token, Domain domain, @Nullable List<ServiceCatalog.Entry> catalog) {
        NamedView domainView = new NamedView(domain.id(), domain.name());
        return new TokenResponse(new TokenView(
                token.methods(),
                format(token.issuedAt()),
                format(token.expiresAt()),
                new TokenUser(User.id(token.userName()), token.userName(), domainView, ""),
                TokenProject.of(token.project(), domainView),
                token.domainScoped() ? domainView : null,
                token.project() == null && !token.domainScoped() ? List.of() : ROLES,
                catalog));
    }

    private static String format(Instant instant) {
        return DATE_FORMAT.format(instant);
    }
}
