package io.github.dliemulator.queue;

import io.github.dliemulator.EmulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases 1 to 16 and 85 of the contract. */
class QueueTests extends EmulatorTest {

    @Test
    void nameIsAnsweredInLowerCase() {
        ok(post(queues(), Map.of("queue_name", "Q_One", "cu_count", 16, "resource_mode", 1)))
                .json("{'is_success':true,'message':'','queue_name':'q_one'}".replace('\'', '"'));
    }
}
