package io.github.dliemulator.iam.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.iam.account.Domain;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.directory.Catalog;
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
        UserView user,
        @Nullable ProjectView project,
        @Nullable NamedView domain,
        List<NamedView> roles,
        @Nullable List<Catalog.Entry> catalog) {

    /** Milliseconds, though there are six digits (iam_30_0001). */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'000Z'").withZone(ZoneOffset.UTC);

    /** Everybody may do everything. */
    private static final List<NamedView> ROLES = List.of(new NamedView("te_admin", "te_admin"));

    /** One token. */
    @Schema(name = "TokenAnswer")
    record Answer(TokenView token) {}

    /** Whose token it is. */
    @Schema(name = "TokenUser")
    record UserView(
            String id,
            String name,
            NamedView domain,
            @JsonProperty("password_expires_at") String passwordExpiresAt) {}

    /** The project that a token is good for. */
    @Schema(name = "TokenProject")
    record ProjectView(String id, String name, NamedView domain) {

        static @Nullable ProjectView of(@Nullable Project project, NamedView domain) {
            return project == null ? null : new ProjectView(project.id(), project.name(), domain);
        }
    }

    /** A domain or a role. */
    @Schema(name = "Named")
    record NamedView(String id, String name) {}

    static Answer of(Token token, Domain domain, @Nullable List<Catalog.Entry> catalog) {
        NamedView home = new NamedView(domain.id(), domain.name());
        return new Answer(new TokenView(
                token.methods(),
                date(token.issuedAt()),
                date(token.expiresAt()),
                new UserView(User.id(token.userName()), token.userName(), home, ""),
                ProjectView.of(token.project(), home),
                token.ofDomain() ? home : null,
                token.project() == null && !token.ofDomain() ? List.of() : ROLES,
                catalog));
    }

    private static String date(Instant instant) {
        return DATE.format(instant);
    }
}
