package io.github.dliemulator.network.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A refusal as VPC writes it (vpc_api_0003).
 *
 * @param code from its catalogue, for example {@code VPC.0202}
 * @param message what is wrong, for a person
 */
@Schema(name = "VpcError")
public record VpcErrorResponse(String code, String message) {}
