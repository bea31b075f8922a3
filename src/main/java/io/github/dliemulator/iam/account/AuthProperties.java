package io.github.dliemulator.iam.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Authentication settings.
 *
 * @param mode credentials that a request needs: none, any token or signature, or a valid one
 * @param domain name of the account that all users and projects belong to
 * @param users users with their credentials; requests without credentials are made by the first one. By default one user, {@code emulator}
 * @param projects names and IDs of projects whose ID is not derived from the name; every other valid name and ID is a project too
 * @param regions regions of the service catalog; each has a project with its name
 */
@ConfigurationProperties("dli.auth")
record AuthProperties(
        @DefaultValue("none") AuthMode mode,
        @DefaultValue("emulator") String domain,
        @DefaultValue List<User> users,
        @DefaultValue List<Project> projects,

        @DefaultValue({
            "eu-de",
            "eu-nl",
            "eu-ch2",
            "eu-west-101",
            "cn-north-1",
            "cn-north-4",
            "cn-north-9",
            "cn-east-3",
            "cn-south-1",
            "cn-southwest-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "af-south-1",
            "la-south-2"
        })
        List<String> regions) {

    AuthProperties {
        users = users.isEmpty() ? List.of(User.DEFAULT) : users;
        NameBasedId.requireName("dli.auth.domain", domain);
        regions.forEach(AuthProperties::requireRegion);
        requireUnique("dli.auth.users: name", users, User::name);
        requireUnique("dli.auth.users: access.key", users, User::accessKey);
        requireUnique("dli.auth.users: token", users, User::token);
        requireUnique("dli.auth.projects: name", projects, Project::name);
        requireUnique("dli.auth.projects: id", projects, Project::id);
        requireUnique("dli.auth.regions: name", regions, region -> region);
    }

    /** Each region has a project with its name. */
    private static void requireRegion(String region) {
        if (Project.ofName(region).isEmpty()) {
            throw new IllegalArgumentException("dli.auth.regions: a name has 1 to 64 letters, digits, - and _");
        }
    }

    private static <T> void requireUnique(
            String property, Collection<T> elements, Function<T, @Nullable String> attribute) {
        Set<String> seen = new HashSet<>();
        elements.stream()
                .map(attribute)
                .filter(Objects::nonNull)
                .filter(value -> !seen.add(value))
                .findAny()
                .ifPresent(duplicate -> {
                    throw new IllegalArgumentException(property + " must be unique");
                });
    }
}
