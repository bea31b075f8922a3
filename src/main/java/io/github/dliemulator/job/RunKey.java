package io.github.dliemulator.job;

import io.github.dliemulator.world.World;

/**
 * Identity of a run on the engine.
 *
 * @param uid identity of the world: a project that was reset can have a job with the same ID again
 */
record RunKey(String projectId, long uid, String jobId) {

    static RunKey of(World world, EngineRun run) {
        return new RunKey(world.projectId(), world.uid(), run.key().jobId());
    }

    SqlJob.Key job() {
        return new SqlJob.Key(projectId, jobId);
    }

    boolean isIn(World world) {
        return world.uid() == uid;
    }

    /** The ID of the job for the engine, which serves all worlds: the job ID, a dot and the identity of the world. */
    String engineJob() {
        return jobId + "." + Long.toHexString(uid);
    }
}
