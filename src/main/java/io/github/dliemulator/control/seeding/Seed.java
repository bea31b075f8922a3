package io.github.dliemulator.control.seeding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file asks for.
 *
 * @param variables which its calls name in double braces
 */
record Seed(String file, Map<String, String> variables, List<Call> calls) {

    /**
     * One call, variables still named.
     *
     * @param line where it stands
     * @param name under which later calls find its answer
     * @param url with or without a host
     */
    record Call(int line, @Nullable String name, String method, String url, Map<String, String> headers, String body) {}
}
