package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.simulation.routing.Mode;

/**
 * A call and what was answered to it, perhaps again and again.
 *
 * @param number in the order in which it was first answered so
 * @param path where the project's id is {@link Redaction#PROJECT}
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

    boolean reads() {
        return Mode.reads(method);
    }

    /** Of both bodies. */
    int characters() {
        return request.length() + answer.length();
    }

    boolean says(Exchange other) {
        return status == other.status && answer.equals(other.answer);
    }

    String line(String projectId) {
        String target = path.replace(Redaction.PROJECT, projectId) + (query.isEmpty() ? "" : "?" + query);
        return method + " " + target + (request.isEmpty() ? "" : " with " + abridged(request));
    }

    private static String abridged(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
