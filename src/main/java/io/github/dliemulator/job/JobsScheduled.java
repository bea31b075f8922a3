package io.github.dliemulator.job;

/** Event: jobs of a project were submitted, ended, or scheduled at other times. Published in the transaction of the change. */
record JobsScheduled(String projectId) {}
