package io.github.dliemulator.web;

import io.github.dliemulator.web.refusal.Refusal;
import java.util.List;

/**
 * In which shape and for what a service refuses, for the API document. An annotation on its controllers would take the place of
 * all other answers.
 *
 * @param schema what the body is called there
 * @param catalogue all that it refuses for
 */
public record RefusalShape(
        DliOperation.Service service, String schema, Class<?> body, List<? extends Refusal> catalogue) {}
