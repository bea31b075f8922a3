package io.github.dliemulator.admin.journal;

import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the resource that a request names in its path, and the parts of this resource. */
@Component
class RequestedResources {

    private final ResourceRegistry resources;

    RequestedResources(ResourceRegistry resources) {
        this.resources = resources;
    }

    /** Returns the resources with their current timelines; empty if the path names no single resource. */
    List<Resource> find(RequestContext context) {
        return Stream.ofNullable(context.resourceId().orElse(null))
                .flatMap(id -> find(
                        context.projectId().orElseThrow(),
                        context.operation().orElseThrow().resourceKind(),
                        id))
                .toList();
    }

    private Stream<Resource> find(String projectId, String kind, String id) {
        List<Resource> matching = resources.resolve(projectId, kind, id).toList();
        return matching.stream().anyMatch(resource -> resource.kind().name().equals(kind))
                ? matching.stream()
                : Stream.concat(resources.find(projectId, kind, id).stream(), matching.stream());
    }
}
