package io.github.dliemulator.network;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of VPCs and subnets.
 *
 * @param validation with {@code strict}, a peer becomes FAILED if its subnet was not created in the emulator
 */
@ConfigurationProperties("dli.network")
record NetworkProperties(
        @DefaultValue("lenient") Validation validation,
        @DefaultValue Max max) {

    enum Validation {
        LENIENT,
        STRICT
    }

    /**
     * Maximum numbers per project.
     *
     * @param vpcs maximum number of VPCs of a project; the default quota of the cloud is 5
     * @param subnets maximum number of subnets of a project; 100 in the cloud
     */
    record Max(
            @DefaultValue("1000") int vpcs,
            @DefaultValue("5000") int subnets) {

        Max {
            if (vpcs < 0 || subnets < 0) {
                throw new IllegalArgumentException("dli.network.max must not be negative");
            }
        }
    }
}
