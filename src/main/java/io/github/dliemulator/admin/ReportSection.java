package io.github.dliemulator.admin;

import io.github.dliemulator.world.World;
import java.util.Optional;

/** Response of a GET endpoint of the Admin API as a part of reports. The controller of the endpoint implements it. */
public interface ReportSection {

    /** Path of the endpoint below {@code /_emulator}, with <code>{projectId}</code> for the project. */
    String path();

    /** The response at the virtual time of the project that is given; empty if the report does not need it. */
    Optional<Object> content(World world);

    /** Whether the end of a list is kept, and not its beginning, if the report has no space for all of it. */
    default boolean keepsEnd() {
        return false;
    }
}
