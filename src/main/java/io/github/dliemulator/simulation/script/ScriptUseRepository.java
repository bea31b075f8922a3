package io.github.dliemulator.simulation.script;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Whoever changes one holds its world. */
interface ScriptUseRepository extends Repository<ScriptUse, String> {

    Optional<ScriptUse> findById(String projectId);

    ScriptUse save(ScriptUse use);
}
