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
class StatesTests extends PoolTest {

    private final Set<StateEdge> seen = new HashSet<>();
    private final Map<String, Map<?, ?>> known = new HashMap<>();

    @Test
    void resourcesGoTheWaysThatTheirStatesDeclareAndNoOthers() {
        poolsGoTheirWays();
        queuesGoTheirWays();
        peersGoTheirWays();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(StateEdge.declared());
    }

    private void queuesGoTheirWays() {
        does(post(queues(), Map.of("queue_name", "q", "cu_count", 64, "resource_mode", 1)));
        passes("1m");
        does(put(queues() + "/q/action", Map.of("action", "restart")));
        passes("1m");
        does(put(queues() + "/q/action", Map.of("action", "scale_out", "cu_count", 16)));
        passes("1m");
        does(put(queues() + "/q", Map.of("cidr_in_vpc", "172.16.8.0/21")));
        passes("1m");
        does(post(
                "/v1/" + project + "/queues/q/plans",
                Map.of("plan_name", "grow", "target_cu", 96, "start_hour", 3, "start_minute", 0)));
        passes("1d");
    }

    private void poolsGoTheirWays() {
        does(post(pools(), pool("good", 64, 256)));
        does(post(pools(), pool("bad__emu_pool_failed_after_30s", 64, 64)));
        passes("1m");
        does(createQueueIn("good", "q1", 16));
        does(createQueueIn("good", "q2", 16));
        passes("1m");
        does(replacePolicies("good", "q1", List.of(allDay(16, 32))));
        does(replacePolicies("good", "q2", List.of(allDay(16, 56))));
        passes(Map.of("to", "2030-01-01T01:00:01Z"));
        does(createQueueIn("good", "q3", 16)); // while it scales
        passes("1m");
        does(delete(queues() + "/q3"));
        passes("1m");
    }

    private void peersGoTheirWays() {
        String good = givenConnection("good", "q");
        looks();
        passes("1m");
        does(delete(connections() + "/" + good));
        String bad = givenConnection("bad__emu_peer_failed_after_30s", "q");
        givenConnection("frail__emu_peer_active_after_30s_then_failed_after_1h", "q");
        looks();
        passes("2h");
        does(post(connections() + "/" + bad + "/associate-queue", Map.of("queues", List.of("q"))));
    }

    private void does(ResponseSpec call) {
        call.expectStatus().is2xxSuccessful();
        looks();
    }

    private void passes(String time) {
        passes(Map.of("by", time));
    }

    private void passes(Map<String, String> how) {
        List<Map<String, String>> changes = read(post(clock() + "/advance", how), "$.changes");
        changes.stream()
                .map(change -> StateEdge.passed(change.get("resource"), change.get("from"), change.get("to")))
                .filter(StateEdge::hasStates)
                .forEach(seen::add);
        looks();
    }

    /** What each has written down; one that was begun anew comes from where it was. */
    private void looks() {
        List<Map<String, Object>> resources = read(get(operator() + "/resources"), "$.resources");
        for (Map<String, Object> resource : resources) {
            List<Map<String, String>> steps = steps(resource);
            List<String> states = steps.stream().map(step -> step.get("state")).collect(Collectors.toList());
            Map<?, ?> before = known.put(resource.get("kind") + "/" + resource.get("id"), resource);
            String kind = String.valueOf(resource.get("kind"));
            if (before == null || steps(before).get(0).equals(steps.get(0))) {
                seen.addAll(StateEdge.written(kind, states).toList());
            } else {
                seen.add(new StateEdge(kind, String.valueOf(before.get("state")), states.get(0)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> steps(Map<?, ?> resource) {
        return (List<Map<String, String>>) resource.get("timeline");
    }
}
