package io.github.dliemulator.admin.init;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file asks for.
 *
 * @param variables which its calls name in double braces
 */
record InitFile(String name, Map<String, String> variables, List<InitRequest> requests) {

    /**
     * One call, variables still named.
     *
     * @param line where it stands
     * @param name under which later calls find its answer
     * @param url with or without a host
     */
    record InitRequest(
            int line, @Nullable String name, String method, String url, Map<String, String> headers, String body) {}
}
