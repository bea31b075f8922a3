package io.github.dliemulator.iam.account;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param project the project that they speak of; null when they name none
 * @param unrestricted whether they may go to every project, and not to this one only
 */
public record Caller(String name, @Nullable Project project, boolean unrestricted) {

    public boolean canAccess(String projectId) {
        return unrestricted || project != null && project.id().equals(projectId);
    }

    /** The same, who has nothing to prove. */
    public Caller asUnrestricted() {
        return new Caller(name, project, true);
    }
}
