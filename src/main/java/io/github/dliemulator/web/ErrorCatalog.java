package io.github.dliemulator.web;

import io.github.dliemulator.web.error.ErrorCode;
import java.util.List;

/**
 * In which shape and for what a service refuses, for the API document. An annotation on its controllers would take the place of
 * all other answers.
 *
 * @param schemaName what the body is called there
 * @param errorCodes all that it refuses for
 */
public record ErrorCatalog(
        DliOperation.Service service, String schemaName, Class<?> bodyType, List<? extends ErrorCode> errorCodes) {}
