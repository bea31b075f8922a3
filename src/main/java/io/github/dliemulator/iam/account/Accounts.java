package io.github.dliemulator.iam.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The domain with its users and projects, as they are configured. */
@Component
public class Accounts {

    private final AuthSettings settings;
    private final List<Project> listed;

    Accounts(AuthSettings settings) {
        this.settings = settings;
        this.listed = Stream.concat(
                        settings.projects().stream(),
                        settings.regions().stream()
                                .filter(region -> settings.projects().stream()
                                        .noneMatch(project -> project.name().equals(region)))
                                .flatMap(region -> Project.named(region).stream()))
                .toList();
    }

    public AuthMode mode() {
        return settings.mode();
    }

    public Domain domain() {
        return new Domain(settings.domain());
    }

    public List<String> regions() {
        return settings.regions();
    }

    /** Whoever does not say who they are. */
    public User anybody() {
        return settings.users().get(0);
    }

    public Optional<User> named(String name) {
        return user(User::name, name);
    }

    public Optional<User> withId(String id) {
        return user(User::id, id);
    }

    public Optional<User> withAccessKey(String accessKey) {
        return user(User::accessKey, accessKey);
    }

    public Optional<User> withToken(String token) {
        return user(User::token, token);
    }

    /** Takes as long for a near miss as for a wild guess: one of what is compared may be a secret. */
    private Optional<User> user(Function<User, @Nullable String> key, String value) {
        return settings.users().stream()
                .filter(user -> isSame(key.apply(user), value))
                .findFirst();
    }

    public static boolean isSame(@Nullable String secret, String given) {
        return secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** The projects that are known by name: those that are configured, and one for each region. */
    public List<Project> projects() {
        return listed;
    }

    /** The one project of this name; nothing when no project can be called so. */
    public Optional<Project> projectNamed(String name) {
        return listed.stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .or(() -> Project.named(name));
    }

    /** The project of this id; nothing when no project can have it. */
    public Optional<Project> projectWithId(String id) {
        return listed.stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .or(() -> Project.withId(id));
    }

    /** What only those know who know all secrets: every emulator that is configured alike. */
    public byte[] commonSecret() {
        return settings.users().stream()
                .flatMap(user -> Stream.concat(Stream.of(user.name()), user.secrets().stream()))
                .collect(Collectors.joining("\n", settings.domain() + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
