package io.github.dliemulator.web;

/**
 * In which shape a service refuses, for the API document. An annotation on its controllers would take the place of all other
 * answers.
 *
 * @param schema what the body is called there
 */
public record RefusalShape(DliOperation.Service service, String schema, Class<?> body) {}
