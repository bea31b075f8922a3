package io.github.dliemulator.job;

import io.github.dliemulator.result.ResultSet;

/**
 * The decisions about a job at its submission.
 *
 * @param message message if it fails
 */
record JobPlan(JobCourse course, String message, ResultSet result) {}
