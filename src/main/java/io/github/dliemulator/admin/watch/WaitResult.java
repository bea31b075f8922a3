package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.project.ResourceView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What somebody waited for holds.
 *
 * @param now what the world's clock says
 * @param resources those that were waited for
 */
@Schema(name = "Waited")
record WaitResult(Instant now, List<ResourceView> resources) {

    static WaitResult of(ResourceStates states) {
        return new WaitResult(
                states.now(),
                states.resources().stream()
                        .map(resource -> ResourceView.of(resource, states.now()))
                        .toList());
    }
}
