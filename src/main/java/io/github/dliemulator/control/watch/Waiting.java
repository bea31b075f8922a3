package io.github.dliemulator.control.watch;

import io.github.dliemulator.control.ResourceView;
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
record Waiting(Instant now, List<ResourceView> resources) {

    static Waiting of(Look look) {
        return new Waiting(
                look.now(),
                look.resources().stream()
                        .map(resource -> ResourceView.of(resource, look.now()))
                        .toList());
    }
}
