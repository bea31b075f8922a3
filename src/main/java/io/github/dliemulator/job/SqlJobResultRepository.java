package io.github.dliemulator.job;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SqlJobResultRepository extends Repository<SqlJobResult, SqlJob.Key> {

    Optional<SqlJobResult> findById(SqlJob.Key key);

    SqlJobResult save(SqlJobResult result);

    void delete(SqlJobResult result);
}
