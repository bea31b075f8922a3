package io.github.dliemulator.result;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ResultCountersRepository extends Repository<ResultCounters, String> {

    Optional<ResultCounters> findById(String projectId);

    ResultCounters save(ResultCounters counters);
}
