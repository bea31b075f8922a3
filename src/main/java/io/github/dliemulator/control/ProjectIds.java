package io.github.dliemulator.control;

import io.github.dliemulator.simulation.Worlds;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Refuses, in the words of this API, what can be no project. */
public final class ProjectIds {

    private ProjectIds() {}

    public static String require(String projectId) {
        if (!Worlds.isProjectId(projectId)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A project id is 1 to 64 letters and digits");
        }
        return projectId;
    }
}
