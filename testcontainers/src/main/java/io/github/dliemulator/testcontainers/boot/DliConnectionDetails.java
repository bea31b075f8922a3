package io.github.dliemulator.testcontainers.boot;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Details of a connection to DLI. A container with {@code @ServiceConnection}, or a service of Docker Compose with the label {@code
 * org.springframework.boot.service-connection: dli}, becomes a bean of this type.
 */
public interface DliConnectionDetails extends ConnectionDetails {

    /** Returns the endpoint of DLI, IAM and VPC, without a slash at its end. */
    String getEndpoint();
}
