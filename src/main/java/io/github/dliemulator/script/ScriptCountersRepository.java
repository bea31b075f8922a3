package io.github.dliemulator.script;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Counters are only changed in transactions that hold the lock of their world. */
interface ScriptCountersRepository extends Repository<ScriptCounters, String> {

    Optional<ScriptCounters> findById(String projectId);

    ScriptCounters save(ScriptCounters counters);
}
