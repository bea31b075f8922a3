package io.github.dliemulator.job;

import io.github.dliemulator.result.ResultSet;

/**
 * What was decided about a job when it was submitted.
 *
 * @param message message if it fails
 */
record JobPlan(JobCourse course, String message, ResultSet result) {}
