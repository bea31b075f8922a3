package io.github.dliemulator.admin.project;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.dial.Endpoint;
import io.github.dliemulator.dial.Endpoints;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Endpoint map of a project: where addresses behind its connections really are. */
@Tag(name = "Dials")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/endpoints")
class EndpointController {

    private final Endpoints endpoints;

    EndpointController(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Lists real endpoints by the address that jobs dial. */
    @GetMapping
    Map<String, Endpoint> listEndpoints(@PathVariable("projectId") String projectId) {
        return endpoints.list(PathParams.requireProjectId(projectId));
    }

    /**
     * Replaces the endpoint map. A job that dials an address which a connection leads to is connected to its endpoint. A dial of an
     * address without endpoint times out, unless {@code dli.engine.unmapped} is {@code direct}. A project has at most 1000.
     *
     * <p>Errors: 400 (key that is no IP address, colon and port, value that is no host, colon and port).
     */
    @PutMapping
    Map<String, Endpoint> setEndpoints(
            @PathVariable("projectId") String projectId, @RequestBody Map<String, @Nullable String> request) {
        try {
            endpoints.replace(PathParams.requireProjectId(projectId), parse(request));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        return listEndpoints(projectId);
    }

    private static Map<String, Endpoint> parse(Map<String, @Nullable String> request) {
        return request.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Endpoint.parse(String.valueOf(entry.getValue()))));
    }

    /** Deletes the endpoint map. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteEndpoints(@PathVariable("projectId") String projectId) {
        endpoints.replace(PathParams.requireProjectId(projectId), Map.of());
    }
}
