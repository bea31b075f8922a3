package io.github.dliemulator.job;

import io.github.dliemulator.result.ResultSet;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about a job at its submission.
 *
 * @param message message if it fails
 * @param engineTime virtual time that it takes on the engine, at least; null if the engine does not run it. The course has no end
 *     then
 */
record JobPlan(
        JobCourse course,
        String message,
        ResultSet result,
        @Nullable Duration engineTime) {

    JobPlan(JobCourse course, String message, ResultSet result) {
        this(course, message, result, null);
    }
}
