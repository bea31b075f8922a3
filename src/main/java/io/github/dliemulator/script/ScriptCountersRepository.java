package io.github.dliemulator.script;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Whoever changes one holds its world. */
interface ScriptCountersRepository extends Repository<ScriptCounters, String> {

    Optional<ScriptCounters> findById(String projectId);

    ScriptCounters save(ScriptCounters counters);
}
