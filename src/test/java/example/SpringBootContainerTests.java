package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A Spring Boot application that reads the endpoint from its properties. */
@WithImage
@SpringBootTest
class SpringBootContainerTests {

    @SpringBootConfiguration
    static class Application {

        @Bean
        DliClient dli(@Value("${dli.endpoint}") String endpoint) {
            return DliClient.newBuilder()
                    .withCredential(
                            new BasicCredentials().withAk("any").withSk("thing").withProjectId("spring"))
                    .withEndpoints(List.of(endpoint))
                    .build();
        }
    }

    // example
    @TestConfiguration(proxyBeanMethods = false)
    static class Emulator {

        @Bean(initMethod = "start")
        DliEmulatorContainer emulator() {
            return new DliEmulatorContainer("dli-emulator");
        }

        /** Sets the endpoint, as {@code @ServiceConnection} does for services that Spring Boot supports. */
        @Bean
        DynamicPropertyRegistrar endpoint(DliEmulatorContainer emulator) {
            return properties -> properties.add("dli.endpoint", emulator::endpoint);
        }
    }
    // /example

    @Test
    void clientReachesTheEmulator(@Autowired DliClient dli) {
        assertThat(dli.listQueues(new ListQueuesRequest()).getQueues())
                .extracting("queueName")
                .containsExactly("default");
    }
}
