package io.github.dliemulator.network.api;

/**
 * What VPCs and subnets may be called, and what may be said of them (vpc_api01_0001, vpc_subnet01_0001). A pattern counts
 * characters where databases count halves of them, so a size belongs to each.
 */
interface ValidationPatterns {

    /** A VPC needs no name, a subnet does. */
    String NAME_PATTERN = "[\\p{L}\\p{N}_.-]{0,64}";

    String NAME_MESSAGE = "must be up to 64 letters, digits, underscores, hyphens and periods";

    String DESCRIPTION_PATTERN = "[^<>]{0,255}";

    String DESCRIPTION_MESSAGE = "must be up to 255 characters other than < and >";

    String IPV4_MESSAGE = "must be an IPv4 address";
}
