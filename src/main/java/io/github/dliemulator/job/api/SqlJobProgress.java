package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Progress of a job (dli_02_0296). There are no Spark jobs of it, because no engine runs it.
 *
 * @param progress part of its scheduled run that is over, from 0 to 1
 */
@Schema(name = "SqlJobProgress")
public record SqlJobProgress(@JsonProperty("job_id") String jobId, JobStatus status, double progress)
        implements DliResponse {}
