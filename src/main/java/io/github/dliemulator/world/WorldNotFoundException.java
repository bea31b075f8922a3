package io.github.dliemulator.world;

import static io.github.dliemulator.web.error.DliError.FOREIGN_TOKEN;

import io.github.dliemulator.web.error.DliException;

/** There is no such project, and the request does not create it. */
public class WorldNotFoundException extends DliException {

    private static final long serialVersionUID = 1;

    public WorldNotFoundException(String projectId) {
        super(FOREIGN_TOKEN, "There is no project %s".formatted(projectId));
    }
}
