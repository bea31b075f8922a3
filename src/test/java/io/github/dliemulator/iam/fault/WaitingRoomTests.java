package io.github.dliemulator.iam.fault;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.DliException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WaitingRoomTests {

    private final WaitingRoom room = new WaitingRoom();

    @Test
    void thousandCallsWaitAndNoMore() {
        for (int i = 0; i < 1000; i++) {
            keep();
        }
        assertThatExceptionOfType(DliException.class)
                .isThrownBy(this::keep)
                .withMessage("1000 calls wait already for answers that come late")
                .extracting(DliException::refusal)
                .isEqualTo(DliError.BACKEND_UNAVAILABLE);
    }

    private void keep() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        room.keep(request, new MockHttpServletResponse(), Duration.ofMinutes(5));
    }
}
