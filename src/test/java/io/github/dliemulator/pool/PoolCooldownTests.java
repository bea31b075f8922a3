package io.github.dliemulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.PoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Decision 36 of the contract, with the cool-down switched on. */
@TestPropertySource(properties = "dli.pool.cooldown=15m")
class PoolCooldownTests extends PoolTest {

    @Test
    void newPoolCannotBeDeletedDuringTheCooldown() {
        createPool("p", 64, 64);
        assertThat(error(delete(pool("p")), 400, "DLI.0009"))
                .isEqualTo("The elastic resource pool p cannot be deleted before 2030-01-01T00:15:00Z");
        advance("14m49s");
        error(delete(pool("p")), 400, "DLI.0009");
        advance("1s");
        ok(delete(pool("p")));
    }
}
