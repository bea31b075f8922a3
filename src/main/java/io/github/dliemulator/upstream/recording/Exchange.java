package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.RoutingMode;
import org.springframework.http.HttpMethod;

/**
 * A recorded call and its response. Request and path are in their {@link CanonicalForm}.
 *
 * @param number position in the recording, from 1
 * @param path with {@link Redaction#PROJECT_PLACEHOLDER} instead of the project ID
 * @param query empty for none
 * @param request the body as compact JSON, empty for none
 * @param epoch number of writes up to this exchange, this one included
 * @param firstMillis real time of the first such response, in milliseconds since 1970
 * @param lastMillis real time of the last such response, in milliseconds since 1970
 * @param times how often this response was given in a row
 * @param status HTTP status
 * @param answer the response's body as compact JSON, empty for none
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

    Exchange withMethod(HttpMethod other) {
        return new Exchange(
                number,
                operation,
                other.name(),
                path,
                query,
                request,
                epoch,
                firstMillis,
                lastMillis,
                times,
                status,
                answer);
    }

    Exchange withResponse(int newStatus, String newAnswer) {
        return new Exchange(
                number,
                operation,
                method,
                path,
                query,
                request,
                epoch,
                firstMillis,
                lastMillis,
                times,
                newStatus,
                newAnswer);
    }

    /** @param newEpoch number of writes up to this exchange, this one included */
    Exchange withNumber(int newNumber, int newEpoch) {
        return new Exchange(
                newNumber,
                operation,
                method,
                path,
                query,
                request,
                newEpoch,
                firstMillis,
                lastMillis,
                1,
                status,
                answer);
    }

    boolean isRead() {
        return RoutingMode.isRead(method);
    }

    /** Length of both bodies. */
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
