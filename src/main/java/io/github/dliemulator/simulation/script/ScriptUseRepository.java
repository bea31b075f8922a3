package io.github.dliemulator.simulation.script;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ScriptUseRepository extends Repository<ScriptUse, String> {

    /** Until the change is over nobody else uses a script of this world. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ScriptUse> findById(String projectId);

    /** To look at. */
    Optional<ScriptUse> findByProjectId(String projectId);

    ScriptUse save(ScriptUse use);
}
