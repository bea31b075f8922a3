package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.world.RoutingMode;

/**
 * A call and what was answered to it, perhaps again and again.
 *
 * @param number in the order in which it was first answered so
 * @param path where the project's id is {@link Redaction#PROJECT_PLACEHOLDER}
 * @param query empty for none
 * @param request the body as compact JSON; empty for none
 * @param epoch how many writes there were by then, this one included
 * @param firstMillis when it was first answered so, in real time since 1970
 * @param lastMillis when last
 * @param times how often
 * @param answer as compact JSON; empty for none
 */
record Exchange(
        int number,
        String operation,
        String method,
        String path,
        String query,
        String request,
        int epoch,
        long firstMillis,
        long lastMillis,
        int times,
        int status,
        String answer) {

    boolean isRead() {
        return RoutingMode.isRead(method);
    }

    /** Of both bodies. */
    int characters() {
        return request.length() + answer.length();
    }

    boolean hasSameResponse(Exchange other) {
        return status == other.status && answer.equals(other.answer);
    }

    String describe(String projectId) {
        String target = path.replace(Redaction.PROJECT_PLACEHOLDER, projectId) + (query.isEmpty() ? "" : "?" + query);
        return method + " " + target + (request.isEmpty() ? "" : " with " + abbreviate(request));
    }

    private static String abbreviate(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
