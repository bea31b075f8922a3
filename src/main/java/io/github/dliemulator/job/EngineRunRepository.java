package io.github.dliemulator.job;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EngineRunRepository extends Repository<EngineRun, SqlJob.Key> {

    Optional<EngineRun> findById(SqlJob.Key key);

    List<EngineRun> findByProjectIdOrderByJobId(String projectId);

    /** The projects with runs that have not ended. */
    @Query("select distinct projectId from EngineRun")
    List<String> selectProjectIds();

    EngineRun save(EngineRun run);

    void delete(EngineRun run);
}
