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

/** The configured domain, users and projects. */
@Component
public class UserDirectory {

    private final AuthProperties properties;
    private final List<Project> projects;

    UserDirectory(AuthProperties properties) {
        this.properties = properties;
        this.projects = Stream.concat(
                        properties.projects().stream(),
                        properties.regions().stream()
                                .filter(region -> properties.projects().stream()
                                        .noneMatch(project -> project.name().equals(region)))
                                .flatMap(region -> Project.ofName(region).stream()))
                .toList();
    }

    public AuthMode mode() {
        return properties.mode();
    }

    public Domain domain() {
        return new Domain(properties.domain());
    }

    public List<String> regions() {
        return properties.regions();
    }

    /** The user of requests without usable credentials: the first one configured. */
    public User defaultUser() {
        return properties.users().get(0);
    }

    public Optional<User> findByName(String name) {
        return findBy(User::name, name);
    }

    public Optional<User> findById(String id) {
        return findBy(User::id, id);
    }

    public Optional<User> findByAccessKey(String accessKey) {
        return findBy(User::accessKey, accessKey);
    }

    public Optional<User> findByToken(String token) {
        return findBy(User::token, token);
    }

    /** Compares in constant time, since the attribute may be a secret. */
    private Optional<User> findBy(Function<User, @Nullable String> attribute, String value) {
        return properties.users().stream()
                .filter(user -> constantTimeEquals(attribute.apply(user), value))
                .findFirst();
    }

    public static boolean constantTimeEquals(@Nullable String secret, String candidate) {
        return secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** The configured projects, and one for each region. */
    public List<Project> projects() {
        return projects;
    }

    /** The project with this name; empty if the name is not valid for a project. */
    public Optional<Project> findProjectByName(String name) {
        return projects.stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .or(() -> Project.ofName(name));
    }

    /** The project with this ID; empty if the ID is not valid for a project. */
    public Optional<Project> findProjectById(String id) {
        return projects.stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .or(() -> Project.ofId(id));
    }

    /** Domain, names and secrets of all users as one text. Equal on emulators with the same users. */
    public String sharedSecret() {
        return properties.users().stream()
                .flatMap(user -> Stream.concat(Stream.of(user.name()), user.secrets().stream()))
                .collect(Collectors.joining("\n", properties.domain() + "\n", ""));
    }
}
