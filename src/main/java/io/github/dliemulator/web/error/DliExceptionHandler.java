package io.github.dliemulator.web.error;

import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Exception handler for DLI, and for requests that belong to no service. */
@RestControllerAdvice
class DliExceptionHandler extends ApiExceptionHandler {}
