package io.github.dliemulator.world;

/** There is no such project, and none begins by this. */
public class WorldNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorldNotFoundException(String projectId) {
        super("There is no project %s".formatted(projectId), null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
