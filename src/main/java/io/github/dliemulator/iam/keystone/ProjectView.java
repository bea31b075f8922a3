package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.iam.account.Domain;
import io.github.dliemulator.iam.account.Project;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;

/** A project of the identity API. */
@Schema(name = "Project")
record ProjectView(
        String id,
        String name,
        @JsonProperty("domain_id") String domainId,
        @JsonProperty("parent_id") String parentId,
        @JsonProperty("is_domain") boolean isDomain,
        boolean enabled,
        String description,
        Links links) {

    /** Response with one project. */
    @Schema(name = "ProjectResponse")
    record ProjectResponse(ProjectView project) {}

    /** Response with a list of projects. */
    @Schema(name = "ProjectsResponse")
    record ProjectsResponse(List<ProjectView> projects, Links links) {}

    static ProjectView of(Project project, Domain domain, HttpServletRequest request) {
        return new ProjectView(
                project.id(),
                project.name(),
                domain.id(),
                domain.id(),
                false,
                true,
                "",
                Links.of(request, "/v3/projects/" + project.id()));
    }

    static ProjectsResponse toResponse(Collection<Project> projects, Domain domain, HttpServletRequest request) {
        return new ProjectsResponse(
                projects.stream().map(project -> of(project, domain, request)).toList(),
                Links.of(request, request.getRequestURI()));
    }
}
