package io.github.dliemulator.job;

import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results of queries as files, if the emulator has all their rows. */
@Component
class ExportedResults {

    private final SqlJobRepository jobs;
    private final SqlJobResultRepository results;

    ExportedResults(SqlJobRepository jobs, SqlJobResultRepository results) {
        this.jobs = jobs;
        this.results = results;
    }

    /** The result of a finished query; nothing if rows are missing, or if only the engine writes the compression. */
    Optional<ResultFile> find(World world, String jobId, TransferSettings settings) {
        return jobs.findById(new SqlJob.Key(world.projectId(), jobId))
                .filter(job -> ResultFile.supports(settings.compression()))
                .flatMap(job -> rows(world, job, settings)
                        .map(rows -> new ResultFile(settings, job.columnsAt(world.now()), rows)));
    }

    private Optional<List<List<@Nullable Object>>> rows(World world, SqlJob job, TransferSettings settings) {
        long wanted = settings.limited(job.resultCountAt(world.now()));
        List<List<@Nullable Object>> stored =
                results.findById(job.key()).map(SqlJobResult::rows).orElse(List.of());
        return stored.size() < wanted
                ? Optional.empty()
                : Optional.of(stored.stream().limit(wanted).toList());
    }
}
