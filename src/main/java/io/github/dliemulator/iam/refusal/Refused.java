package io.github.dliemulator.iam.refusal;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the API document in which words this is refused. */
@ApiResponse(
        responseCode = "default",
        description = "Refused",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = IamErrorBody.class)))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refused {}
