package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.ListQueuesRequest;
import io.github.dliemulator.testcontainers.DliEmulatorContainer;
import io.github.dliemulator.testcontainers.boot.DliConnectionDetails;
import io.github.dliemulator.testcontainers.junit.EnabledIfContainerEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/** An application whose client of DLI is connected to a container. Skipped if no container engine has the image. */
@EnabledIfContainerEngine
@SpringBootTest
class SpringBootTests {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Emulator {

        @Bean
        @ServiceConnection
        DliEmulatorContainer emulator() {
            return new DliEmulatorContainer();
        }

        @Bean
        DliClient dli(DliConnectionDetails details) {
            return Clients.sdk(details.getEndpoint(), "spring");
        }
    }

    @Test
    void clientReachesTheEmulator(@Autowired DliClient dli) {
        assertThat(dli.listQueues(new ListQueuesRequest()).getQueues())
                .extracting("queueName")
                .containsExactly("default");
    }
}
