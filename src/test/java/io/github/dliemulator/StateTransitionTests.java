package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Resources go all the ways that their states declare, and no others. */
class StateTransitionTests extends PoolTest {

    private final Set<ResourceTransition> observed = new HashSet<>();
    private final Map<String, Map<?, ?>> lastResources = new HashMap<>();

    @Test
    void resourcesMakeExactlyTheDeclaredTransitions() {
        exercisePools();
        exerciseQueues();
        exercisePeers();
        exerciseJobs();
        assertThat(observed).containsExactlyInAnyOrderElementsOf(ResourceTransition.declared());
    }

    private void exerciseQueues() {
        apply(post(queues(), Map.of("queue_name", "q", "cu_count", 64, "resource_mode", 1)));
        advanceAndRecord("1m");
        apply(put(queues() + "/q/action", Map.of("action", "restart")));
        advanceAndRecord("1m");
        apply(put(queues() + "/q/action", Map.of("action", "scale_out", "cu_count", 16)));
        advanceAndRecord("1m");
        apply(put(queues() + "/q", Map.of("cidr_in_vpc", "172.16.8.0/21")));
        advanceAndRecord("1m");
        apply(post(
                "/v1/" + project + "/queues/q/plans",
                Map.of("plan_name", "grow", "target_cu", 96, "start_hour", 3, "start_minute", 0)));
        advanceAndRecord("1d");
    }

    private void exercisePools() {
        apply(post(pools(), pool("good", 64, 256)));
        apply(post(pools(), withScript(pool("bad", 64, 64), "emulator:pool", "FAILED after 30s")));
        advanceAndRecord("1m");
        apply(postQueueInPool("good", "q1", 16));
        apply(postQueueInPool("good", "q2", 16));
        advanceAndRecord("1m");
        apply(replacePolicies("good", "q1", List.of(allDay(16, 32))));
        apply(replacePolicies("good", "q2", List.of(allDay(16, 56))));
        advanceAndRecord(Map.of("to", "2030-01-01T01:00:01Z"));
        apply(postQueueInPool("good", "q3", 16)); // while it scales
        advanceAndRecord("1m");
        apply(delete(queues() + "/q3"));
        advanceAndRecord("1m");
    }

    private void exercisePeers() {
        String good = createConnection("good", "q");
        recordTimelines();
        advanceAndRecord("1m");
        apply(delete(connections() + "/" + good));
        String bad =
                createdId(post(connections(), withScript(connection("bad", "q"), "emulator:peer", "FAILED after 30s")));
        createdId(post(
                connections(),
                withScript(connection("frail", "q"), "emulator:peer", "ACTIVE after 30s then FAILED after 1h")));
        recordTimelines();
        advanceAndRecord("2h");
        apply(post(connections() + "/" + bad + "/associate-queue", Map.of("queues", List.of("q"))));
    }

    private void exerciseJobs() {
        submit("q", "show databases");
        submit("q", "select * from missing");
        advanceAndRecord("1h");
        apply(delete(jobs() + "/" + submit("q", "show databases")));
        apply(post(queues(), Map.of("queue_name", "starting", "cu_count", 16)));
        apply(delete(jobs() + "/" + submit("starting", "show databases")));
        for (String state : List.of("FINISHED", "FAILED")) {
            String job = submit("starting", "show databases");
            apply(post(adminUri() + "/resources/job/" + job + "/force", Map.of("state", state)));
        }
    }

    private String jobs() {
        return "/v1.0/" + project + "/jobs";
    }

    private String submit(String queue, String statement) {
        String job = read(post(jobs() + "/submit-job", Map.of("queue_name", queue, "sql", statement)), "$.job_id");
        recordTimelines();
        return job;
    }

    private static Map<String, Object> withScript(Map<String, Object> request, String tag, String script) {
        Map<String, Object> tagged = new HashMap<>(request);
        tagged.put("tags", List.of(Map.of("key", tag, "value", script)));
        return tagged;
    }

    private void apply(ResponseSpec call) {
        call.expectStatus().is2xxSuccessful();
        recordTimelines();
    }

    private void advanceAndRecord(String time) {
        advanceAndRecord(Map.of("by", time));
    }

    private void advanceAndRecord(Map<String, String> advance) {
        List<Map<String, String>> changes = read(post(clock() + "/advance", advance), "$.changes");
        changes.stream()
                .map(change ->
                        ResourceTransition.ofChange(change.get("resource"), change.get("from"), change.get("to")))
                .filter(ResourceTransition::isStateTransition)
                .forEach(observed::add);
        recordTimelines();
    }

    /** Returns the transitions in the timelines; a timeline that replaces another one continues from its state. */
    private void recordTimelines() {
        List<Map<String, Object>> resources = read(get(adminUri() + "/resources"), "$.resources");
        for (Map<String, Object> resource : resources) {
            List<Map<String, String>> steps = steps(resource);
            List<String> states = steps.stream().map(step -> step.get("state")).collect(Collectors.toList());
            Map<?, ?> before = lastResources.put(resource.get("kind") + "/" + resource.get("id"), resource);
            String kind = String.valueOf(resource.get("kind"));
            if (before == null || steps(before).get(0).equals(steps.get(0))) {
                observed.addAll(ResourceTransition.ofTimeline(kind, states).toList());
            } else {
                observed.add(new ResourceTransition(kind, String.valueOf(before.get("state")), states.get(0)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> steps(Map<?, ?> resource) {
        return (List<Map<String, String>>) resource.get("timeline");
    }
}
