package io.github.dliemulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.PoolTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases 44 and 45 of the contract. */
class PoolUpdateTests extends PoolTest {

    @Test
    void minimumAboveTheCurrentCusIsRejected() {
        createPool("p", 64, 256);
        assertThat(error(put(pool("p"), Map.of("min_cu", 80)), 400, "DLI.0001"))
                .isEqualTo("min_cu must not exceed the current CUs of the pool (64)");
        error(put(pool("p"), Map.of("max_cu", 63)), 400, "DLI.0001");
        error(put(pool("p"), Map.of("max_cu", "lots")), 400, "DLI.0001");
        error(put(pool("p"), Map.of("description", "x".repeat(257))), 400, "DLI.0001");
        assertThat(shown("p")).containsEntry("min_cu", 64).containsEntry("max_cu", 256);
    }

    @Test
    void descriptionChangesAloneAndIsClearedByAnEmptyOne() {
        createPool("p", 64, 64);
        ok(put(pool("P"), Map.of("description", "d2"))).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(shown("p"))
                .containsEntry("description", "d2")
                .containsEntry("status", "AVAILABLE")
                .containsEntry("update_time", T0_MILLIS + 10_000)
                .containsEntry("create_time", T0_MILLIS);
        ok(put(pool("p"), Map.of("description", "")));
        assertThat(shown("p")).containsEntry("description", "");
        ok(put(pool("p"), Map.of()));
    }

    @Test
    void deletedPoolIsGoneAndItsNameFree() {
        createPool("p", 64, 64);
        Object first = shown("p").get("resource_id");
        ok(delete(pool("P"))).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(listed("")).isEmpty();
        assertThat(error(delete(pool("p")), 400, "DLI.0002")).isEqualTo("There is no elastic resource pool named p");
        createPool("p", 64, 64);
        assertThat(shown("p").get("resource_id")).isNotEqualTo(first);
    }

    @Test
    void poolBeingCreatedCannotBeUpdated() {
        ok(post(pools(), pool("p", 64, 64)));
        assertThat(error(delete(pool("p")), 400, "DLI.0012"))
                .isEqualTo("Status of elastic resource pool p is creating, which is not available");
        error(put(pool("p"), Map.of("description", "x")), 400, "DLI.0012");
    }

    @Test
    void unknownPoolIsRejected() {
        error(put(pool("nope"), Map.of("description", "x")), 400, "DLI.0002");
        error(get(pool("nope") + "/queues"), 400, "DLI.0002");
        error(get(pool("nope") + "/scale-records"), 400, "DLI.0002");
        error(post(pool("nope") + "/queues", Map.of("queue_name", "q")), 400, "DLI.0002");
    }
}
