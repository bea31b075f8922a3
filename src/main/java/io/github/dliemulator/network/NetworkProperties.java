package io.github.dliemulator.network;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode with {@code strict} a peer becomes {@code FAILED} when its subnet was not created here
 * @param maxVpcs how many VPCs a project may have; the service's quota is 5 unless it is raised
 * @param maxSubnets how many subnets a project may have; 100 in the service
 */
@ConfigurationProperties("dli.network")
record NetworkProperties(
        @DefaultValue("lenient") NetworkMode mode,
        @DefaultValue("1000") int maxVpcs,
        @DefaultValue("5000") int maxSubnets) {

    NetworkProperties {
        if (maxVpcs < 0 || maxSubnets < 0) {
            throw new IllegalArgumentException("A project cannot have less than no VPCs and subnets");
        }
    }

    enum NetworkMode {
        /** Any id is taken for a subnet's. */
        LENIENT,
        /** A peering with a subnet that the project does not have fails. */
        STRICT
    }
}
