package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.dli.v1.DliClient;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Case 86 of the contract: the vendor's SDK calls every emulated operation, and understands the responses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JavaSdkOperationTest extends EmulatorTest {

    protected JavaSdk sdk;
    protected DliClient dli;
    private final Set<String> called = ConcurrentHashMap.newKeySet();

    /** Whether this test calls an operation. Each emulated operation needs a test that does. */
    protected abstract boolean covers(JavaSdkOperation operation);

    @BeforeEach
    void setUpSdk() {
        sdk = JavaSdk.of(project, "http://localhost:" + port, HttpListener.forRequestListener(this::recordOperation));
        dli = sdk.dli();
    }

    private void recordOperation(HttpListener.RequestListener call) {
        called.add(call.httpMethod() + " " + URI.create(call.uri()).getPath().replace(project, "{project_id}"));
    }

    /** Fails if an emulated operation was not called with the SDK. */
    @AfterAll
    void everyEmulatedOperationWasCalled() {
        assertThat(JavaSdkOperation.all()
                        .filter(this::covers)
                        .filter(operation -> operation.isEmulated(http, project))
                        .filter(operation -> called.stream().noneMatch(operation::matches)))
                .isEmpty();
    }
}
