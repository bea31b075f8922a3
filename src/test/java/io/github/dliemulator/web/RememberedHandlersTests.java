package io.github.dliemulator.web;

import io.github.dliemulator.EmulatorTest;
import org.junit.jupiter.api.Test;

/** What was found for one call serves another only where it is the same call. */
class RememberedHandlersTests extends EmulatorTest {

    @Test
    void whoOnlyAsksWhatIsPossibleChangesNothing() {
        givenQueue("q");
        String queue = queues() + "/q";
        get(queue).expectStatus().isOk();
        http.options()
                .uri(queue)
                .header("Origin", "http://localhost:" + port)
                .header("Access-Control-Request-Method", "DELETE")
                .exchange();
        http.options().uri(queue).exchange();
        get(queue).expectStatus().isOk();
    }

    @Test
    void eachMethodHasItsOwn() {
        givenQueue("q");
        String queue = queues() + "/q";
        get(queue).expectStatus().isOk();
        delete(queue).expectStatus().isOk();
        get(queue).expectStatus().isBadRequest();
        refusal(post(queue, "{}"), 404, "APIGW.0101");
    }
}
