package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When jobs run: they wait for their queue, for its computing resources, and for each other. */
class JobQueueTests extends JobTest {

    @BeforeEach
    void createQueues() {
        timing(Map.of("queue-start", "10s", "queue-restart", "10s", "job-start", "0s"));
        createQueue("etl");
        prescribeMinute();
    }

    private String submittedToEtl() {
        return submitted(QUERY, "queue_name", "etl");
    }

    private void allowOneJob() {
        advance("10s");
        ok(put("/v3/" + project + "/queues/etl/properties", Map.of("properties", Map.of("job.maxConcurrent", 1))));
    }

    @Test
    void firstJobStartsTheResourcesOfTheQueue() {
        timing(Map.of("queue-start", "10s", "job-start", "6m"));
        String first = submittedToEtl();
        String second = submittedToEtl();
        advance("6m");
        assertStatus(first, "LAUNCHING");
        advance("10s");
        assertStatus(first, "RUNNING");
        assertStatus(second, "RUNNING");
        advance("1m");
        String third = submittedToEtl();
        assertStatus(third, "RUNNING");
        advance("61m");
        String fourth = submittedToEtl();
        assertStatus(fourth, "RUNNING");
        advance("61m1s");
        String afterAnIdleHour = submittedToEtl();
        assertStatus(afterAnIdleHour, "LAUNCHING");
        advance("6m");
        assertStatus(afterAnIdleHour, "RUNNING");
    }

    @Test
    void queueThatMovedStartsItsResourcesAgain() {
        timing(Map.of("queue-start", "10s", "queue-restart", "10s", "job-start", "6m"));
        submittedToEtl();
        advance("8m");
        ok(put(queues() + "/etl", Map.of("cidr_in_vpc", "10.7.0.0/16")));
        String id = submittedToEtl();
        advance("6m");
        assertStatus(id, "LAUNCHING");
        advance("10s");
        assertStatus(id, "RUNNING");
    }

    @Test
    void queueDefaultIsWarm() {
        timing(Map.of("job-start", "6m"));
        assertStatus(submitted(QUERY), "RUNNING");
    }

    @Test
    void queueRunsAsManyJobsAtOnceAsItAllows() {
        allowOneJob();
        String first = submittedToEtl();
        String second = submittedToEtl();
        String third = submittedToEtl();
        assertStatus(first, "RUNNING");
        assertStatus(second, "LAUNCHING");
        advance("1m");
        assertStatus(second, "RUNNING");
        assertStatus(third, "LAUNCHING");
        ok(delete(job(second)));
        assertStatus(third, "RUNNING");
        advance("1m");
        assertStatus(third, "FINISHED");
    }

    @Test
    void moreJobsRunOnceTheQueueAllowsThem() {
        allowOneJob();
        submittedToEtl();
        String second = submittedToEtl();
        assertStatus(second, "LAUNCHING");
        ok(put("/v3/" + project + "/queues/etl/properties", Map.of("properties", Map.of("job.maxConcurrent", 2))));
        assertStatus(second, "RUNNING");
    }

    @Test
    void heldJobKeepsItsPlace() {
        allowOneJob();
        String first = submittedToEtl();
        String second = submittedToEtl();
        ok(post(adminUri() + "/resources/job/" + first + "/hold", Map.of()));
        advance("1h");
        assertStatus(first, "RUNNING");
        assertStatus(second, "LAUNCHING");
        ok(post(adminUri() + "/resources/job/" + first + "/release", Map.of()));
        advance("1m");
        assertStatus(first, "FINISHED");
        assertStatus(second, "RUNNING");
    }

    @Test
    void jobThatIsHeldBeforeItRunsLetsOthersRun() {
        String first = submittedToEtl();
        String second = submittedToEtl();
        advance("4s");
        ok(post(adminUri() + "/resources/job/" + first + "/hold", Map.of()));
        advance("10s");
        assertStatus(first, "LAUNCHING");
        assertStatus(second, "RUNNING");
        ok(post(adminUri() + "/resources/job/" + first + "/release", Map.of()));
        advance("5999ms");
        assertStatus(first, "LAUNCHING");
        advance("1ms");
        assertStatus(first, "RUNNING");
    }

    @Test
    void jobsWaitForAHeldQueue() {
        ok(post(adminUri() + "/resources/queue/etl/hold", Map.of()));
        String id = submittedToEtl();
        advance("1h");
        assertStatus(id, "LAUNCHING");
        ok(post(adminUri() + "/resources/queue/etl/release", Map.of()));
        advance("10s");
        assertStatus(id, "RUNNING");
    }

    @Test
    void jobsRunEarlierIfTheQueueIsForcedToBeAvailable() {
        String id = submittedToEtl();
        ok(post(adminUri() + "/resources/queue/etl/force", Map.of("state", "AVAILABLE")));
        assertStatus(id, "RUNNING");
    }

    @Test
    void queueWithAJobCannotBeDeleted() {
        String launching = submittedToEtl();
        error(delete(queues() + "/etl"), 400, "DLI.0999");
        advance("10s");
        assertStatus(launching, "RUNNING");
        error(delete(queues() + "/etl"), 400, "DLI.0999");
        advance("1m");
        ok(delete(queues() + "/etl"));
        assertStatus(launching, "FINISHED");
    }

    @Test
    void forcedRestartCancelsJobs() {
        advance("10s");
        String id = submittedToEtl();
        error(put(queues() + "/etl/action", Map.of("action", "restart", "force", false)), 400, "DLI.0999");
        ok(put(queues() + "/etl/action", Map.of("action", "restart", "force", true)));
        assertStatus(id, "CANCELLED");
        String next = submittedToEtl();
        assertStatus(next, "LAUNCHING");
        advance("10s");
        assertStatus(next, "RUNNING");
    }

    @Test
    void forcedJobFailsWithTheGivenMessage() {
        String id = submittedToEtl();
        ok(post(
                adminUri() + "/resources/job/" + id + "/force",
                Map.of("state", "FAILED", "message", "DLI.0999: out of memory")));
        assertStatus(id, "FAILED");
        assertThat(message(id)).isEqualTo("DLI.0999: out of memory");
        problem(post(adminUri() + "/resources/job/" + id + "/force", Map.of("state", "FINISHED")), 409);
        problem(post(adminUri() + "/resources/job/" + id + "/hold", Map.of()), 409);
    }

    @Test
    void scriptsDecideTheCourseOfAJob() {
        advance("10s");
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of(
                        "match", Map.of("kind", "job", "name", "select city*", "queue", "etl"),
                        "steps",
                                List.of(
                                        Map.of("state", "LAUNCHING", "for", "5s"),
                                        Map.of("state", "RUNNING", "for", "20s"),
                                        Map.of("state", "FAILED", "message", "DLI.0999: lost executor"))))));
        String id = submittedToEtl();
        assertStatus(id, "LAUNCHING");
        advance("5s");
        assertStatus(id, "RUNNING");
        advance("20s");
        assertStatus(id, "FAILED");
        assertThat(message(id)).isEqualTo("DLI.0999: lost executor");
        assertStatus(submitted("select 1", "queue_name", "etl"), "RUNNING");
    }

    @Test
    void scriptThatHoldsAJobBeforeItRunsTakesNoPlace() {
        allowOneJob();
        String held = read(
                http.post()
                        .uri(jobs() + "/submit-job")
                        .header("X-Emulator-Script", "job=held")
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .body(statement(QUERY, "queue_name", "etl"))
                        .exchange(),
                "$.job_id");
        String next = submittedToEtl();
        assertStatus(held, "LAUNCHING");
        assertStatus(next, "RUNNING");
        advance("1m");
        ok(post(adminUri() + "/resources/job/" + held + "/release", Map.of()));
        assertStatus(held, "RUNNING");
    }
}
