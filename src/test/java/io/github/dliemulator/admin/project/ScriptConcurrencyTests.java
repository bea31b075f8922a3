package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scripts that many calls want to use at once. */
class ScriptConcurrencyTests extends ScriptTest {

    private static final int MANY = 32;

    @Test
    void singleUseScriptIsAppliedOnceToConcurrentCalls() {
        setScripts("""
                [{"match":{"kind":"queue"},"steps":[{"for":"held"}],"uses":1},
                 {"match":{"kind":"queue","nth":7},"steps":[{"for":"1h"}]},
                 {"match":{"kind":"queue"},"steps":[{"state":"AVAILABLE"}]}]""");
        assertThat(ConcurrentRequests.countOutcomes(MANY, i -> post(queues(), queue("q" + i))))
                .containsExactly(Map.entry("200", 32L));
        advance("1m");
        List<String> states = IntStream.range(0, MANY)
                .mapToObj(i -> reasons("queue/q" + i).get(1))
                .toList();
        assertThat(states).filteredOn(reason -> reason.startsWith("script 1:")).hasSize(1);
        assertThat(states).filteredOn(reason -> reason.startsWith("script 2:")).hasSize(1);
        assertThat(states).filteredOn(reason -> reason.startsWith("script 3:")).hasSize(30);
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].matched"))
                .containsExactly(32, 32, 32);
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].used"))
                .containsExactly(1, 1, 30);
    }

    @Test
    void queuesJoinAPoolWhileItsPeersAreCreated() {
        createPool("p", 64, 256);
        setScripts("""
                [{"match":{"kind":"queue"},"steps":[{"state":"AVAILABLE"}]},
                 {"match":{"kind":"peer"},"steps":[{"state":"ACTIVE"}]}]""");
        Map<String, Long> outcomes = ConcurrentRequests.countOutcomes(
                16,
                i -> i % 2 == 0
                        ? postQueueInPool("p", "q" + i, 4)
                        : post(
                                connections(),
                                Map.of(
                                        "name",
                                        "c" + i,
                                        "dest_vpc_id",
                                        "v",
                                        "dest_network_id",
                                        "n",
                                        "elastic_resource_pools",
                                        List.of("p"))));
        assertThat(outcomes).isEqualTo(Map.of("200", 8L, "201", 8L));
    }

    @Test
    void rejectedCallDoesNotCountAsAUse() {
        setScripts("[{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"for\":\"held\"}],\"uses\":1}]");
        Map<String, Object> requestWithUnknownPool =
                Map.of("queue_name", "q1", "cu_count", 16, "elastic_resource_pool_name", "nowhere");
        error(post(queues(), requestWithUnknownPool), 400, "DLI.0002");
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].matched"))
                .containsExactly(0);
    }

    @Test
    void scriptsCanBeReplacedWhileInUse() {
        String body = "[{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"state\":\"AVAILABLE\"}],\"uses\":3}]";
        setScripts(body);
        assertThat(ConcurrentRequests.countOutcomes(MANY, i -> {
                    if (i % 4 == 0) {
                        setScripts(body);
                    }
                    return post(queues(), queue("q" + i));
                }))
                .containsExactly(Map.entry("200", 32L));
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].used"))
                .allSatisfy(used -> assertThat(used).isLessThanOrEqualTo(3));
    }
}
