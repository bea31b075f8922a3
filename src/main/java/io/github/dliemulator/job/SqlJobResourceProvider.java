package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.FAILED;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.world.ForcedState;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceProvider;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Finds, holds, releases and forces jobs. The other jobs of the queue are scheduled again after each change. */
@Component
@Order(50)
class SqlJobResourceProvider implements ResourceProvider {

    private static final int MAX_NAME_LENGTH = 80;

    private final SqlJobRepository jobs;
    private final SqlJobs sqlJobs;
    private final JobScheduler scheduler;

    SqlJobResourceProvider(SqlJobRepository jobs, SqlJobs sqlJobs, JobScheduler scheduler) {
        this.jobs = jobs;
        this.sqlJobs = sqlJobs;
        this.scheduler = scheduler;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(SqlJobs.KIND);
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return jobs.findByProjectIdOrderByNumber(projectId).stream().map(SqlJobResourceProvider::resource);
    }

    @Override
    public Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return jobs.findByProjectIdAndScheduleLastChangeAtAfterOrderByNumber(projectId, after).stream()
                .map(SqlJobResourceProvider::resource);
    }

    private static Resource resource(SqlJob job) {
        return new Resource(
                SqlJobs.KIND,
                job.id(),
                StringUtils.truncate(job.statement(), MAX_NAME_LENGTH),
                job.lifecycle(),
                "status of ShowSqlJobStatus and ListSqlJobs");
    }

    @Override
    public Stream<Resource> find(String projectId, ResourceKind kind, String id) {
        return sqlJobs.find(projectId, id).stream().map(SqlJobResourceProvider::resource);
    }

    @Override
    public void force(World world, ResourceKind kind, String id, ForcedState forced) {
        JobStatus state = JobStatus.valueOf(forced.state());
        if (forced.message() != null && state != FAILED) {
            throw new WorldConflictException(
                    "message must not be given with state %s, only with FAILED".formatted(state));
        }
        change(world, id, job -> job.force(state, forced.message(), world.now()));
    }

    @Override
    public void hold(World world, ResourceKind kind, String id) {
        change(world, id, job -> job.hold(world.now()));
    }

    @Override
    public void release(World world, ResourceKind kind, String id) {
        change(world, id, job -> job.release(world.now()));
    }

    private void change(World world, String id, Consumer<SqlJob> change) {
        SqlJob job = sqlJobs.require(world, id);
        change.accept(job);
        scheduler.reschedule(world, job.queueName());
    }
}
