package io.github.dliemulator.testcontainers.boot;

import io.github.dliemulator.testcontainers.DliEmulatorContainer;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Creates {@link DliConnectionDetails} from a {@link DliEmulatorContainer} with {@code @ServiceConnection}. */
class DliContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<DliEmulatorContainer, DliConnectionDetails> {

    @Override
    protected DliConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<DliEmulatorContainer> source) {
        return new DliContainerConnectionDetails(source);
    }

    private static final class DliContainerConnectionDetails extends ContainerConnectionDetails<DliEmulatorContainer>
            implements DliConnectionDetails {

        private DliContainerConnectionDetails(ContainerConnectionSource<DliEmulatorContainer> source) {
            super(source);
        }

        @Override
        public String getEndpoint() {
            return getContainer().getEndpoint();
        }
    }
}
