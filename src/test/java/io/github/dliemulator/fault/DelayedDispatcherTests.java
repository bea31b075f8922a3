package io.github.dliemulator.fault;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DelayedDispatcherTests {

    private final DelayedDispatcher dispatcher = new DelayedDispatcher();

    @Test
    void atMostAThousandCallsAreDelayed() {
        for (int i = 0; i < 1000; i++) {
            dispatchDelayed();
        }
        assertThatExceptionOfType(DliException.class)
                .isThrownBy(this::dispatchDelayed)
                .withMessage("1000 requests are delayed by faults already")
                .extracting(DliException::errorCode)
                .isEqualTo(DliError.BACKEND_UNAVAILABLE);
    }

    private void dispatchDelayed() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        dispatcher.dispatchAfter(request, new MockHttpServletResponse(), Duration.ofMinutes(5));
    }
}
