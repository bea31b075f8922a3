package io.github.dliemulator.admin;

import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.Worlds;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Validates path variables of the Admin API. Throws {@link ResponseStatusException} with 400 for an invalid project ID
 * and with 404 for an unknown resource.
 */
public final class PathParams {

    private PathParams() {}

    public static String requireProjectId(String id) {
        if (!Worlds.isProjectId(id)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A project id is 1 to 64 letters and digits");
        }
        return id;
    }

    public static Resource requireResource(ResourceRegistry resources, String projectId, String kind, String id) {
        return resources
                .find(projectId, kind, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no %s %s in project %s".formatted(kind, id, projectId)));
    }
}
