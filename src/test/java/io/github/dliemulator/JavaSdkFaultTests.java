package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ConnectionException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the vendor's own SDK makes of what goes wrong. */
class JavaSdkFaultTests extends EmulatorTest {

    private JavaSdk sdk;

    @BeforeEach
    void pointTheSdkHere() {
        sdk = JavaSdk.of(project, "http://localhost:" + port);
    }

    @Test
    void errorIsAMistakeOfTheServer() {
        given("error");
        refused(ServerResponseException.class, 500, "DLI.0999", "Internal service error.");
    }

    @Test
    void throttledCallIsAMistakeOfTheClient() {
        given("throttle");
        refused(
                ClientRequestException.class,
                429,
                "APIGW.0308",
                "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute");
    }

    @Test
    void timeoutIsAMistakeOfTheServerThoughAllIsDone() {
        given("applied-then-timeout");
        refused(ServerResponseException.class, 504, "APIGW.0201", "Backend timeout.");
        assertThat(sdk.showQueue("lake").getQueueName()).isEqualTo("lake");
    }

    @Test
    void softFailureIsNoException() {
        given("soft-200");
        var created = sdk.createQueue("lake");
        assertThat(created.getHttpStatusCode()).isEqualTo(200);
        assertThat(created.getIsSuccess()).isFalse();
        assertThat(created.getMessage()).isEqualTo("Internal service error.");
        assertThat(created.getQueueName()).isNull();
    }

    @Test
    void closedConnectionIsNoAnswer() {
        given("reset-connection");
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> sdk.createQueue("lake"));
    }

    private void given(String kind) {
        ok(put(operator() + "/faults", List.of(Map.of("operation", "CreateQueue", "kind", kind))));
    }

    private void refused(Class<? extends ServiceResponseException> type, int status, String code, String message) {
        ServiceResponseException refusal = catchThrowableOfType(type, () -> sdk.createQueue("lake"));
        assertThat(refusal.getHttpStatusCode()).isEqualTo(status);
        assertThat(refusal.getErrorCode()).isEqualTo(code);
        assertThat(refusal.getErrorMsg()).isEqualTo(message);
        assertThat(refusal.getRequestId()).isNotEmpty();
    }
}
