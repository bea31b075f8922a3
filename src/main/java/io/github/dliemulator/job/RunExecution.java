package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.RUNNING;

import io.github.dliemulator.spark.EngineAnswer;
import io.github.dliemulator.spark.EngineFailure;
import io.github.dliemulator.spark.SparkEngine;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Executes a run on the engine: claims it, waits for the engine without any lock, and writes the result. */
@Component
class RunExecution {

    private final EngineRunRepository runs;
    private final SqlJobRepository jobs;
    private final RunOwners owners;
    private final RunThreads threads;
    private final RunResults results;
    private final SparkEngine engine;
    private final RunWorlds worlds;

    RunExecution(
            EngineRunRepository runs,
            SqlJobRepository jobs,
            RunOwners owners,
            RunThreads threads,
            RunResults results,
            SparkEngine engine,
            RunWorlds worlds) {
        this.runs = runs;
        this.jobs = jobs;
        this.owners = owners;
        this.threads = threads;
        this.results = results;
        this.engine = engine;
        this.worlds = worlds;
    }

    void run(RunKey key) {
        owners.renew();
        claim(key).ifPresent(job -> {
            Optional<EngineAnswer> answer = Optional.empty();
            String failure = "";
            try {
                answer = Optional.of(engine.run(results.statement(key, job)));
            } catch (EngineFailure e) {
                failure = "DLI.0999: " + e.getMessage();
            } catch (DliException e) {
                failure = e.errorCode().code() + ": " + e.getMessage();
            }
            if (!threads.isStopping()) {
                write(key, job, answer, failure);
            }
        });
    }

    /** Claims the run, so that no other emulator executes it; nothing if one did, or if the job does not run any more. */
    private Optional<SqlJob> claim(RunKey key) {
        return worlds.change(
                key,
                "",
                world -> runs.findById(key.job())
                        .filter(run -> run.owner() == null)
                        .flatMap(run -> jobs.findById(key.job())
                                .filter(job -> job.statusAt(world.now()) == RUNNING)
                                .map(job -> {
                                    run.claim(owners.self());
                                    return job;
                                })));
    }

    private void write(RunKey key, SqlJob started, Optional<EngineAnswer> answer, String failure) {
        end(
                key,
                started.owner(),
                (world, job) -> answer.map(known -> results.apply(world, job, known))
                        .orElseGet(() -> EngineOutcome.failed(failure)));
    }

    /** Lets the job of a run fail that no emulator executes, or forgets the run if the job has ended. */
    void abandon(RunKey key) {
        end(
                key,
                "",
                (world, job) -> EngineOutcome.failed(
                        "DLI.0999: The statement was lost because the emulator that ran it has ended"));
    }

    /** @param outcome called if the job runs */
    private void end(RunKey key, String caller, BiFunction<World, SqlJob, EngineOutcome> outcome) {
        worlds.change(key, caller, world -> {
            runs.findById(key.job()).ifPresent(run -> {
                jobs.findById(key.job())
                        .filter(job -> job.statusAt(world.now()) == RUNNING)
                        .ifPresent(job -> results.end(world, job, outcome.apply(world, job), run.minTime()));
                runs.delete(run);
            });
            return Optional.empty();
        });
    }
}
