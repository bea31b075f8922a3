package io.github.dliemulator.network.api;

/**
 * Patterns for names and descriptions of VPCs and subnets (vpc_api01_0001, vpc_subnet01_0001). Each is used with a maximum size:
 * the pattern counts code points, the database counts UTF-16 units.
 */
interface ValidationPatterns {

    /** Allows an empty name, which only a VPC can have. */
    String NAME_PATTERN = "[\\p{L}\\p{N}_.-]{0,64}";

    String NAME_MESSAGE = "must be up to 64 letters, digits, underscores, hyphens and periods";

    String DESCRIPTION_PATTERN = "[^<>]{0,255}";

    String DESCRIPTION_MESSAGE = "must be up to 255 characters other than < and >";

    String IPV4_MESSAGE = "must be an IPv4 address";
}
