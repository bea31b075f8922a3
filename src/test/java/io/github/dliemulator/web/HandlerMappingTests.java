package io.github.dliemulator.web;

import io.github.dliemulator.EmulatorTest;
import org.junit.jupiter.api.Test;

/** Handlers that are found again for later requests. */
class HandlerMappingTests extends EmulatorTest {

    @Test
    void optionsRequestDoesNotAffectLaterCalls() {
        createQueue("q");
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
    void eachMethodHasItsOwnHandler() {
        createQueue("q");
        String queue = queues() + "/q";
        get(queue).expectStatus().isOk();
        delete(queue).expectStatus().isOk();
        get(queue).expectStatus().isBadRequest();
        error(post(queue, "{}"), 404, "APIGW.0101");
    }
}
