package io.github.dliemulator.web.openapi;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.DliOperation.Service;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes each operation by its Javadoc. An operation of the cloud's API has the vendor SDK's name, its source page and evidence,
 * and its errors.
 */
@Component
@Profile("openapi")
class OperationDescriptionCustomizer implements GlobalOperationCustomizer {

    private final Descriptions descriptions;
    private final ErrorResponses errorResponses;

    OperationDescriptionCustomizer(Descriptions descriptions, ErrorResponses errorResponses) {
        this.descriptions = descriptions;
        this.errorResponses = errorResponses;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String description = JavadocText.toMarkdown(operation.getDescription());
        operation.setDescription(description);
        operation.setSummary(JavadocText.toSummary(description));
        DliOperation dliOperation = handler.getMethodAnnotation(DliOperation.class);
        if (dliOperation == null) {
            operation.security(List.of(
                    new SecurityRequirement(), OpenApiConfiguration.securityRequirement(OpenApiConfiguration.ADMIN)));
        } else {
            describe(operation, dliOperation, handler);
        }
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(this::describe);
        return operation;
    }

    private void describe(Operation operation, DliOperation dliOperation, HandlerMethod handler) {
        operation.setOperationId(StringUtils.uncapitalize(dliOperation.value()));
        operation.addExtension("x-dli-operation", dliOperation.value());
        operation.addExtension("x-dli-page", dliOperation.page());
        operation.addExtension("x-dli-evidence", dliOperation.evidence().name().toLowerCase(Locale.ROOT));
        if (dliOperation.service() != Service.IAM) {
            operation.addParametersItem(new PathParameter()
                    .name("project_id")
                    .schema(new StringSchema().pattern("^[0-9A-Za-z]{1,64}$").example("demo")));
        }
        if (dliOperation.anonymous()) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        errorResponses.addTo(operation, dliOperation.service(), handler);
    }

    private void describe(Parameter parameter) {
        String description = Stream.of(
                        String.valueOf(parameter.getDescription()),
                        descriptions.get(parameter.getIn() + "." + parameter.getName()),
                        descriptions.get(parameter.getName()))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .findFirst()
                .orElse("");
        parameter.setDescription(JavadocText.toSentence(description));
        SchemaConstraints.normalize(parameter.getSchema());
    }
}
