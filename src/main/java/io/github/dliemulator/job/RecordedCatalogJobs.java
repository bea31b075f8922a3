package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.FINISHED;
import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;
import static io.github.dliemulator.result.StatementType.DDL;

import io.github.dliemulator.catalog.spi.CatalogJob;
import io.github.dliemulator.catalog.spi.CatalogJobs;
import io.github.dliemulator.catalog.variable.SubstitutedSql;
import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.job.sql.Statement;
import io.github.dliemulator.job.sql.TableReference;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records changes of the catalogue by REST calls as finished jobs of the queue default. */
@Component
class RecordedCatalogJobs implements CatalogJobs {

    private final SqlJobRepository jobs;
    private final ResourceRandoms randoms;
    private final JobRetention retention;

    RecordedCatalogJobs(SqlJobRepository jobs, ResourceRandoms randoms, JobRetention retention) {
        this.jobs = jobs;
        this.randoms = randoms;
        this.retention = retention;
    }

    @Override
    public String record(World world, CatalogJob job) {
        List<TableReference> tables = job.tableName().isEmpty()
                ? List.of()
                : List.of(new TableReference(job.databaseName(), job.tableName()));
        Submission submission = new Submission(
                job.statement(),
                SubstitutedSql.of(job.statement()),
                new Statement(DDL, tables, false, null),
                job.databaseName(),
                SqlJobs.DEFAULT_QUEUE,
                SparkConf.NONE,
                List.of(),
                null);
        String id = randoms.next(world, SqlJobs.KIND, submission.seedName()).uuidFor("job id");
        long number = retention.nextNumber(world);
        SqlJob recorded = jobs.save(new SqlJob(
                world,
                id,
                number,
                submission.toSubmittedStatement(submission.isSync()),
                new JobPlan(finished(world), "", ResultSet.EMPTY)));
        recorded.schedule().runAtOnce();
        return recorded.id();
    }

    private static JobCourse finished(World world) {
        Timeline<JobStatus> submitted = Timeline.of(LAUNCHING, world.now(), "requested by a REST call");
        return new JobCourse(submitted
                .append(RUNNING, world.now(), "the catalogue runs it")
                .append(FINISHED, world.now(), "the catalogue changed"));
    }
}
