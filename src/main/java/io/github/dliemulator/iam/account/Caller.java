package io.github.dliemulator.iam.account;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param project the project that they speak of; null when they name none
 * @param everywhere whether they may go to every project, and not to this one only
 */
public record Caller(String name, @Nullable Project project, boolean everywhere) {

    public boolean mayEnter(String projectId) {
        return everywhere || project != null && project.id().equals(projectId);
    }

    /** The same, who has nothing to prove. */
    public Caller trusted() {
        return new Caller(name, project, true);
    }
}
