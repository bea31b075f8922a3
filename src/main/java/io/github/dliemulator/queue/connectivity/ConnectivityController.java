package io.github.dliemulator.queue.connectivity;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Connectivity tests of queues. */
@Tag(name = "Queues")
@RestController
@RequestMapping("/v1.0/{project_id}/queues/{queue_name}/connection-test")
class ConnectivityController {

    private final ConnectivityService connectivity;

    ConnectivityController(ConnectivityService connectivity) {
        this.connectivity = connectivity;
    }

    /**
     * Request to test the connectivity to an address (dli_02_0284).
     *
     * @param address host and port: {@code pg.corp.example:5432}, {@code 192.168.40.7:5432} or {@code [2407:c080::7]:5432}
     */
    record TestConnectivity(@NotNull String address) {}

    /**
     * Tests whether a queue can reach an address. It can if a connection with an ACTIVE peer of the queue has a route,
     * a subnet that contains the address. A name has to be that of a host.
     *
     * <p>Errors: DLI.0001 (invalid address), DLI.0002 (unknown queue).
     */
    @DliOperation(value = "CreateConnectivityTask", page = "dli_02_0284", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @PostMapping
    ConnectivityView.Started test(
            World world, @PathVariable("queue_name") String queueName, @RequestBody @Valid TestConnectivity request) {
        return connectivity.test(world, queueName, request.address());
    }

    /**
     * Shows the result of a connectivity test.
     *
     * <p>Errors: DLI.0002 (unknown queue or test).
     */
    @DliOperation(value = "ShowConnectivityTask", page = "dli_02_0285", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{task_id}")
    ConnectivityView show(
            World world, @PathVariable("queue_name") String queueName, @PathVariable("task_id") long taskId) {
        return connectivity.show(world, queueName, taskId);
    }
}
