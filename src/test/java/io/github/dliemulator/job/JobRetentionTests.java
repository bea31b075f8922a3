package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The number of jobs and results that a project keeps. Snapshots stand for the jobs that were submitted before. */
class JobRetentionTests extends JobTest {

    private String finishedQuery() {
        prescribeMinute();
        String id = submitted(QUERY);
        advance("1m");
        return id;
    }

    /** Lets a job be the one with this number. */
    private void renumber(String id, long number) {
        ObjectNode snapshot = snapshot();
        for (var job : jobsOf(snapshot)) {
            if (job.path("job_id").asString().equals(id)) {
                ((ObjectNode) job).put("number", number);
            }
        }
        ok(put(adminUri() + "/snapshot", snapshot.toString()));
    }

    private ObjectNode snapshot() {
        return (ObjectNode) JsonMapper.shared().readTree(text(get(adminUri() + "/snapshot")));
    }

    private static ArrayNode jobsOf(ObjectNode snapshot) {
        return (ArrayNode) snapshot.path("tables").path("sql_job");
    }

    @Test
    void resultExpiresAfterAThousandJobs() {
        String id = finishedQuery();
        String last = finishedQuery();
        renumber(last, 999);
        submitted(QUERY);
        ok(get(job(id) + "/preview")).jsonPath("$.row_count").isEqualTo(1);
        submitted(QUERY);
        assertThat(error(get(job(id) + "/preview"), 400, "DLI.0100")).contains("has expired");
        ok(get(job(last) + "/preview")).jsonPath("$.row_count").isEqualTo(1);
        assertStatus(id, "FINISHED");
    }

    @Test
    void oldestEndedJobIsDeletedAfterTenThousand() {
        String id = finishedQuery();
        String last = finishedQuery();
        renumber(last, 10_000);
        String next = submitted(QUERY);
        error(get(job(id) + "/status"), 400, "DLI.0002");
        assertStatus(last, "FINISHED");
        assertStatus(next, "RUNNING");
        ok(get(jobs())).jsonPath("$.job_count").isEqualTo(2);
    }

    @Test
    void jobThatHasNotEndedIsKept() {
        prescribeMinute();
        String open = submitted(QUERY);
        String last = submitted(QUERY);
        renumber(last, 10_000);
        submitted(QUERY);
        assertStatus(open, "RUNNING");
    }

    @Test
    void openJobsHaveALimit() {
        prescribeMinute();
        submitted(QUERY);
        ObjectNode snapshot = snapshot();
        ArrayNode jobs = jobsOf(snapshot);
        for (int i = 2; i <= JobRetention.MAX_OPEN_JOBS; i++) {
            jobs.add(((ObjectNode) jobs.get(0))
                    .deepCopy()
                    .put("job_id", "job-" + i)
                    .put("number", i));
        }
        ok(put(adminUri() + "/snapshot", snapshot.toString()));
        assertThat(error(submit(QUERY), 400, "DLI.0009"))
                .isEqualTo("A project can have at most 2000 jobs that have not ended");
        advance("1m");
        ok(submit(QUERY));
    }
}
