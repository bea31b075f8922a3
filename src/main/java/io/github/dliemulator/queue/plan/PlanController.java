package io.github.dliemulator.queue.plan;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plans by which queues get another size. The service has them under v1; they answer under v1.0 as well, as all else does.
 * A path may name several queues, and several plans, with commas: then all are meant, and nothing happens unless it can happen
 * to all.
 */
@Tag(name = "Queue plans")
@RestController
@RequestMapping({"/v1/{project_id}/queues/{queue_name}/plans", "/v1.0/{project_id}/queues/{queue_name}/plans"})
class PlanController {

    private final QueuePlans plans;

    PlanController(QueuePlans plans) {
        this.plans = plans;
    }

    /**
     * Makes a plan. It starts in UTC, on days of the week or once.
     *
     * <p>Refused with DLI.0001 for a bad field and a start within 2 hours of another plan's, DLI.0002 when there is no such
     * queue, DLI.0007 for the preset queue and one in a pool, DLI.0009 for a thirteenth plan, DLI.0999 when it would never start
     * or wants more CUs than a queue can have.
     */
    @DliOperation(value = "CreateQueuePlan", page = "dli_02_0291", evidence = DOCUMENTED)
    @PostMapping
    MessageResponse create(
            World world, @PathVariable("queue_name") List<String> queueNames, @RequestBody @Valid PlanRequest request) {
        return plans.create(world, queueNames, request);
    }

    /** Lists plans in the order in which they were made. Refused with DLI.0008 when there is no such queue. */
    @DliOperation(value = "ListQueuePlans", page = "dli_02_0292", evidence = DOCUMENTED)
    @GetMapping
    PlanView.Page list(World world, @PathVariable("queue_name") List<String> queueNames) {
        return plans.list(world, queueNames);
    }

    /** Replaces a plan; what it has done stays done. Refused as a new one is, and with DLI.0002 when there is none. */
    @DliOperation(value = "UpdateQueuePlan", page = "dli_02_0295", evidence = DOCUMENTED)
    @PutMapping("/{plan_id}")
    PlanView.Changed update(
            World world,
            @PathVariable("queue_name") List<String> queueNames,
            @PathVariable("plan_id") PlanIds planIds,
            @RequestBody @Valid PlanRequest request) {
        return plans.update(world, queueNames, planIds, request);
    }

    /** Takes a plan away; a scaling that it has begun goes on. Refused with DLI.0002 when there is none. */
    @DliOperation(value = "DeleteQueuePlan", page = "dli_02_0294", evidence = DOCUMENTED)
    @DeleteMapping("/{plan_id}")
    MessageResponse delete(
            World world,
            @PathVariable("queue_name") List<String> queueNames,
            @PathVariable("plan_id") PlanIds planIds) {
        return plans.delete(world, queueNames, planIds);
    }

    /** Takes plans away. Refused with DLI.0002 unless all of them are there. */
    @DliOperation(value = "BatchDeleteQueuePlans", page = "dli_02_0293", evidence = DOCUMENTED)
    @PostMapping("/batch-delete")
    MessageResponse deleteBatch(
            World world,
            @PathVariable("queue_name") List<String> queueNames,
            @RequestBody @Valid BatchDeletePlansRequest request) {
        return plans.deleteBatch(world, queueNames, request);
    }
}
