package io.github.dliemulator.web.error;

import org.springframework.web.bind.annotation.RestControllerAdvice;

/** DLI's own words, also for whatever belongs to no service. */
@RestControllerAdvice
class DliExceptionHandler extends ApiExceptionHandler {}
