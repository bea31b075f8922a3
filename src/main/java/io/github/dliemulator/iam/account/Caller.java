package io.github.dliemulator.iam.account;

import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller of a request.
 *
 * @param name name of the user
 * @param project project of the token, or of header {@code X-Project-Id}; null if there is none
 * @param unrestricted whether the caller can access every project, not only {@code project}
 */
public record Caller(String name, @Nullable Project project, boolean unrestricted) {

    public boolean canAccess(String projectId) {
        return unrestricted || project != null && project.id().equals(projectId);
    }

    /** A copy that can access every project. */
    public Caller asUnrestricted() {
        return new Caller(name, project, true);
    }
}
