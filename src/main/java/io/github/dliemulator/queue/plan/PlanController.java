package io.github.dliemulator.queue.plan;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.METADATA_ERROR;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.SERVER_ERROR;

import io.github.dliemulator.web.DliErrors;
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
 * Scaling plans of queues. The service has them under v1; here they are available under v1.0, too. A path can list several queues
 * and several plans, separated by commas. A call changes all of them or none.
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
     * Creates a scaling plan. It runs in UTC, on days of the week or once.
     *
     * <p>Errors: DLI.0001 (invalid field, start within 2 hours of another plan). DLI.0002 (unknown queue). DLI.0007
     * (default queue, queue in a pool). DLI.0009 (more than 12 plans). DLI.0999 (plan never starts, or exceeds the
     * maximum CUs or the quota).
     */
    @DliOperation(value = "CreateQueuePlan", page = "dli_02_0291", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, RESTRICTED, SERVER_ERROR})
    @PostMapping
    MessageResponse create(
            World world, @PathVariable("queue_name") List<String> queueNames, @RequestBody @Valid PlanRequest request) {
        return plans.create(world, queueNames, request);
    }

    /**
     * Lists scaling plans in the order of their creation.
     *
     * <p>Errors: DLI.0008 (unknown queue).
     */
    @DliOperation(value = "ListQueuePlans", page = "dli_02_0292", evidence = DOCUMENTED)
    @DliErrors(METADATA_ERROR)
    @GetMapping
    PlanView.Page list(World world, @PathVariable("queue_name") List<String> queueNames) {
        return plans.list(world, queueNames);
    }

    /**
     * Replaces a scaling plan. A scaling that has started continues.
     *
     * <p>Errors: DLI.0001 (invalid field, start within 2 hours of another plan). DLI.0002 (unknown queue or plan).
     * DLI.0007 (default queue, queue in a pool). DLI.0999 (plan never starts, or exceeds the maximum CUs or the quota).
     */
    @DliOperation(value = "UpdateQueuePlan", page = "dli_02_0295", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, NOT_SUPPORTED, SERVER_ERROR})
    @PutMapping("/{plan_id}")
    PlanView.Changed update(
            World world,
            @PathVariable("queue_name") List<String> queueNames,
            @PathVariable("plan_id") PlanIds planIds,
            @RequestBody @Valid PlanRequest request) {
        return plans.update(world, queueNames, planIds, request);
    }

    /**
     * Deletes a scaling plan. A scaling that has started continues.
     *
     * <p>Errors: DLI.0001 (invalid plan ID), DLI.0002 (unknown queue or plan).
     */
    @DliOperation(value = "DeleteQueuePlan", page = "dli_02_0294", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @DeleteMapping("/{plan_id}")
    MessageResponse delete(
            World world,
            @PathVariable("queue_name") List<String> queueNames,
            @PathVariable("plan_id") PlanIds planIds) {
        return plans.delete(world, queueNames, planIds);
    }

    /**
     * Deletes scaling plans, all or none.
     *
     * <p>Errors: DLI.0001 (invalid plan ID), DLI.0002 (unknown queue or plan).
     */
    @DliOperation(value = "BatchDeleteQueuePlans", page = "dli_02_0293", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @PostMapping("/batch-delete")
    MessageResponse deleteBatch(
            World world,
            @PathVariable("queue_name") List<String> queueNames,
            @RequestBody @Valid BatchDeletePlansRequest request) {
        return plans.deleteBatch(world, queueNames, request);
    }
}
