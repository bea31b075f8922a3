package io.github.dliemulator.testcontainers.boot;

import io.github.dliemulator.testcontainers.DliEmulatorContainer;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/** Creates {@link DliConnectionDetails} from a service of Docker Compose with the label or the image of the emulator. */
class DliDockerComposeConnectionDetailsFactory extends DockerComposeConnectionDetailsFactory<DliConnectionDetails> {

    private static final String[] CONNECTION_NAMES = {"dli", "dli-emulator"};

    DliDockerComposeConnectionDetailsFactory() {
        super(CONNECTION_NAMES);
    }

    @Override
    protected DliConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
        return new DliDockerComposeConnectionDetails(source.getRunningService());
    }

    private static final class DliDockerComposeConnectionDetails extends DockerComposeConnectionDetails
            implements DliConnectionDetails {

        private final String endpoint;

        private DliDockerComposeConnectionDetails(RunningService service) {
            super(service);
            this.endpoint =
                    "http://%s:%d".formatted(service.host(), service.ports().get(DliEmulatorContainer.PORT));
        }

        @Override
        public String getEndpoint() {
            return endpoint;
        }
    }
}
