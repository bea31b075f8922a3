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

/** Faults as the Huawei Cloud SDK reports them. */
class JavaSdkFaultTests extends EmulatorTest {

    private JavaSdk sdk;

    @BeforeEach
    void setUpSdk() {
        sdk = JavaSdk.of(project, "http://localhost:" + port);
    }

    @Test
    void errorFaultIsAServerError() {
        setFault("error");
        assertThrows(ServerResponseException.class, 500, "DLI.0999", "Internal service error.");
    }

    @Test
    void throttleFaultIsAClientError() {
        setFault("throttle");
        assertThrows(
                ClientRequestException.class,
                429,
                "APIGW.0308",
                "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute");
    }

    @Test
    void timeoutFaultIsAServerErrorAndTheChangeIsApplied() {
        setFault("applied-then-timeout");
        assertThrows(ServerResponseException.class, 504, "APIGW.0201", "Backend timeout.");
        assertThat(sdk.showQueue("lake").getQueueName()).isEqualTo("lake");
    }

    @Test
    void softFailureThrowsNoException() {
        setFault("soft-200");
        var created = sdk.createQueue("lake");
        assertThat(created.getHttpStatusCode()).isEqualTo(200);
        assertThat(created.getIsSuccess()).isFalse();
        assertThat(created.getMessage()).isEqualTo("Internal service error.");
        assertThat(created.getQueueName()).isNull();
    }

    @Test
    void closedConnectionThrowsAConnectionError() {
        setFault("reset-connection");
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> sdk.createQueue("lake"));
    }

    private void setFault(String kind) {
        ok(put(adminUri() + "/faults", List.of(Map.of("operation", "CreateQueue", "kind", kind))));
    }

    private void assertThrows(Class<? extends ServiceResponseException> type, int status, String code, String message) {
        ServiceResponseException exception = catchThrowableOfType(type, () -> sdk.createQueue("lake"));
        assertThat(exception.getHttpStatusCode()).isEqualTo(status);
        assertThat(exception.getErrorCode()).isEqualTo(code);
        assertThat(exception.getErrorMsg()).isEqualTo(message);
        assertThat(exception.getRequestId()).isNotEmpty();
    }
}
