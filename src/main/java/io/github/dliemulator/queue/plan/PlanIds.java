package io.github.dliemulator.queue.plan;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** IDs of one or more plans in a path, such as {@code 7} or {@code 7,8}. */
@Schema(implementation = String.class, example = "7,8")
record PlanIds(List<Long> ids) {

    private static final Pattern FORMAT = Pattern.compile("\\d{1,18}(,\\d{1,18})*");

    public static PlanIds of(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw INVALID_PARAMETER.exception(
                    "plan_id must be a number, or several numbers separated by commas, not %s", text);
        }
        return new PlanIds(
                Stream.of(text.split(",")).map(Long::valueOf).distinct().toList());
    }

    long first() {
        return ids.get(0);
    }
}
