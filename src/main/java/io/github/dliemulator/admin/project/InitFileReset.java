package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.init.InitFileRunner;
import io.github.dliemulator.admin.init.InitRequest;
import io.github.dliemulator.world.WorldConflictException;
import io.github.dliemulator.world.WorldNotFoundException;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import io.github.dliemulator.world.storage.InvalidSnapshotException;
import io.github.dliemulator.world.storage.Snapshot;
import io.github.dliemulator.world.storage.Snapshots;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/**
 * Resets projects to their init files. Does not send requests to the emulator itself: as many resets at once as there are threads
 * would wait for each other.
 */
@Component
class InitFileReset {

    private final InitFileRunner initFiles;
    private final ProjectCreation creation;
    private final Snapshots snapshots;
    private final Worlds worlds;
    private final WorldTransactions transactions;
    private final LargeRequestBodies bodies;
    private final Validator validator;

    InitFileReset(
            InitFileRunner initFiles,
            ProjectCreation creation,
            Snapshots snapshots,
            Worlds worlds,
            WorldTransactions transactions,
            LargeRequestBodies bodies,
            Validator validator) {
        this.initFiles = initFiles;
        this.creation = creation;
        this.snapshots = snapshots;
        this.worlds = worlds;
        this.transactions = transactions;
        this.bodies = bodies;
        this.validator = validator;
    }

    /**
     * Deletes a project and creates it as its init files do, in one transaction. Without such a file, resets it.
     *
     * @throws ResponseStatusException with 409 if a file is invalid; the project is then unchanged
     */
    void reset(String projectId) {
        List<InitRequest> requests = initFiles.findRequests(projectId);
        if (requests.isEmpty()) {
            worlds.reset(projectId);
        } else {
            transactions.runWithoutLock(() -> {
                worlds.delete(projectId);
                requests.forEach(this::apply);
            });
        }
    }

    private void apply(InitRequest request) {
        try {
            if (request.isSnapshot()) {
                snapshots.restore(request.projectId(), read(request, Snapshot.class));
            } else {
                creation.create(read(request, CreateProjectRequest.class));
            }
        } catch (JacksonException
                | ConstraintViolationException
                | InvalidSnapshotException
                | WorldConflictException
                | WorldNotFoundException e) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "%s: %s".formatted(request.location(), e.getMessage()), e);
        }
    }

    private <T> T read(InitRequest request, Class<T> type) {
        T body = bodies.mapper().readValue(request.body(), type);
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(Set.copyOf(violations));
        }
        return body;
    }
}
