package io.github.dliemulator.admin.project;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.admin.StateChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Problem details (RFC 9457) of a project that should be empty.
 *
 * @param title reason phrase of the status
 * @param status HTTP status
 * @param detail description of the error and of its solution
 * @param instance path of the request
 * @param left resources that clients created, in the order in which they can be deleted; at most 1,000
 * @param deletionOrder kind and ID of these resources, in the same order
 * @param pending pending state changes, the next one first; at most 100
 * @param faultsNeverHit faults that were applied to no request
 */
@Schema(name = "ProjectNotEmpty")
record NotEmptyProblem(
        String title,
        int status,
        String detail,
        String instance,
        List<RemainingResource> left,
        List<String> deletionOrder,
        List<StateChange> pending,
        List<FaultView> faultsNeverHit) {

    private static final int DESCRIBED = 10;

    static NotEmptyProblem of(
            String projectId, List<RemainingResource> left, List<StateChange> pending, List<FaultView> faults) {
        return new NotEmptyProblem(
                HttpStatus.CONFLICT.getReasonPhrase(),
                HttpStatus.CONFLICT.value(),
                describe(projectId, left, pending, faults),
                "/_emulator/projects/" + projectId,
                left,
                left.stream().map(RemainingResource::key).toList(),
                pending,
                faults);
    }

    boolean isEmptyProject() {
        return left.isEmpty() && pending.isEmpty() && faultsNeverHit.isEmpty();
    }

    private static String describe(
            String projectId, List<RemainingResource> left, List<StateChange> pending, List<FaultView> faults) {
        String counts = Stream.of(
                        count(left, "resource"),
                        count(pending, "pending change"),
                        count(faults, "fault without effect", "faults without effect"))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
        String order = left.stream()
                .limit(DESCRIBED)
                .map(RemainingResource::describe)
                .collect(joining(", ", " Delete in this order: ", left.size() > DESCRIBED ? ", …" : ""));
        return "The project %s is not empty: %s.%s".formatted(projectId, counts, left.isEmpty() ? "" : order);
    }

    private static String count(List<?> list, String one) {
        return count(list, one, one + "s");
    }

    private static String count(List<?> list, String one, String many) {
        return list.isEmpty() ? "" : list.size() + " " + (list.size() == 1 ? one : many);
    }
}
