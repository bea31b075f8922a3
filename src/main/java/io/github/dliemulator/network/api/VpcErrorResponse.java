package io.github.dliemulator.network.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Error response of VPC (vpc_api_0003).
 *
 * @param code error code, for example {@code VPC.0202}
 * @param message error message
 */
@Schema(name = "VpcError")
public record VpcErrorResponse(String code, String message) {}
