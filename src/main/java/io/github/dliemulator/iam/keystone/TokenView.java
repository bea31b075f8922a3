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
 * Description of a token; its text is in a response header.
 *
 * @param catalog service catalog; absent if the request has {@code nocatalog}
 * @param project scope, for a token of a project
 * @param domain scope, for a token of the domain
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

    /** Six digits of which three are always zero (iam_30_0001). */
    private static final DateTimeFormatter DATE_FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'000Z'").withZone(ZoneOffset.UTC);

    /** Every user has all permissions. */
    private static final List<NamedView> ROLES = List.of(new NamedView("te_admin", "te_admin"));

    /** Response with one token. */
    @Schema(name = "TokenResponse")
    record TokenResponse(TokenView token) {}

    /** User of a token. */
    @Schema(name = "TokenUser")
    record TokenUser(
            String id,
            String name,
            NamedView domain,
            @JsonProperty("password_expires_at") String passwordExpiresAt) {}

    /** Project of a token. */
    @Schema(name = "TokenProject")
    record TokenProject(String id, String name, NamedView domain) {

        static @Nullable TokenProject of(@Nullable Project project, NamedView domain) {
            return project == null ? null : new TokenProject(project.id(), project.name(), domain);
        }
    }

    /** A domain or a role. */
    @Schema(name = "IdAndName")
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
