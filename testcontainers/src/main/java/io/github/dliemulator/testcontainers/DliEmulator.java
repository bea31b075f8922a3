package io.github.dliemulator.testcontainers;

import io.github.dliemulator.testcontainers.project.DliProject;
import io.github.dliemulator.testcontainers.project.ProjectSettings;
import java.util.Optional;

/** An emulator that runs: a container, a process, or one that somebody else started. */
public interface DliEmulator extends AutoCloseable {

    /** Returns the endpoint of DLI, IAM and VPC, without a slash at its end. */
    String getEndpoint();

    /** Returns the token of the Admin API; empty if it needs none. */
    default Optional<String> getAdminToken() {
        return Optional.empty();
    }

    /** Creates a project. */
    default DliProject newProject(ProjectSettings settings) {
        return DliProject.create(getEndpoint(), getAdminToken(), settings);
    }

    /** Creates a project with the defaults: a frozen clock, the timing {@code quick}, seed 1. */
    default DliProject newProject() {
        return newProject(new ProjectSettings());
    }

    /** Ends the emulator. One that somebody else started continues. */
    @Override
    void close();
}
