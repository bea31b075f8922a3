package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.keystone.IamError.NOT_FOUND;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.iam.account.Domain;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.web.DliOperation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handles the project and domain operations of the identity API. */
@Tag(name = "Identity")
@RestController
class KeystoneProjectController {

    private final UserDirectory users;

    KeystoneProjectController(UserDirectory users) {
        this.users = users;
    }

    /** A domain. */
    @Schema(name = "Domain")
    record DomainView(String id, String name, boolean enabled, String description, Links links) {}

    /** The domains of the caller. */
    @Schema(name = "DomainsResponse")
    record DomainsResponse(List<DomainView> domains, Links links) {}

    /** Lists the project with this name. Without a name, lists the configured projects and one for each region. */
    @GetMapping("/v3/projects")
    @DliOperation(value = "KeystoneListProjects", page = "iam_06_0001", evidence = DOCUMENTED, service = IAM)
    ProjectView.ProjectsResponse listProjects(
            @RequestParam(required = false) @Nullable String name, HttpServletRequest request) {
        return ProjectView.toResponse(
                name == null
                        ? users.projects()
                        : users.findProjectByName(name).stream().toList(),
                users.domain(),
                request);
    }

    /** Lists the projects that the caller can access. */
    @GetMapping("/v3/auth/projects")
    @DliOperation(value = "KeystoneListAuthProjects", page = "iam_06_0003", evidence = DOCUMENTED, service = IAM)
    ProjectView.ProjectsResponse listAuthProjects(HttpServletRequest request) {
        return ProjectView.toResponse(users.projects(), users.domain(), request);
    }

    /**
     * Shows a project. Any valid project ID is accepted.
     *
     * <p>Errors: 404 (invalid project ID).
     */
    @GetMapping("/v3/projects/{id}")
    @DliOperation(value = "KeystoneShowProject", page = "iam_06_0006", evidence = DOCUMENTED, service = IAM)
    @IamErrors(NOT_FOUND)
    ProjectView.ProjectResponse showProject(@PathVariable String id, HttpServletRequest request) {
        return new ProjectView.ProjectResponse(users.findProjectById(id)
                .map(project -> ProjectView.of(project, users.domain(), request))
                .orElseThrow(() -> NOT_FOUND.exception("Could not find project: %s.", id)));
    }

    /** Lists the domain of the caller. */
    @GetMapping("/v3/auth/domains")
    @DliOperation(
            value = "KeystoneListAuthDomains",
            page = "en-us_topic_0057845574",
            evidence = DOCUMENTED,
            service = IAM)
    DomainsResponse listAuthDomains(HttpServletRequest request) {
        Domain domain = users.domain();
        Links links = Links.of(request, "/v3/domains/" + domain.id());
        return new DomainsResponse(
                List.of(new DomainView(domain.id(), domain.name(), true, "", links)),
                Links.of(request, request.getRequestURI()));
    }
}
