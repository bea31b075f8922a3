package io.github.dliemulator.web.document;

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
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Says of each call what its Javadoc says of it. A call of the cloud is named as the methods of the vendor's SDK are, mostly belongs
 * to a project, and may be refused.
 */
@Component
class DescribedCalls implements GlobalOperationCustomizer {

    private final Words words;
    private final Refusals refusals;

    DescribedCalls(Words words, Refusals refusals) {
        this.words = words;
        this.refusals = refusals;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String description = Wording.text(operation.getDescription());
        operation.setDescription(description);
        operation.setSummary(Wording.summary(description));
        DliOperation named = handler.getMethodAnnotation(DliOperation.class);
        if (named == null) {
            operation.security(List.of(new SecurityRequirement(), ApiDocument.requirement(ApiDocument.OPERATOR)));
        } else {
            describe(operation, named);
        }
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(this::describe);
        return operation;
    }

    private void describe(Operation operation, DliOperation named) {
        operation.setOperationId(StringUtils.uncapitalize(named.value()));
        operation.addExtension("x-dli-operation", named.value());
        operation.addExtension("x-dli-page", named.page());
        operation.addExtension("x-dli-basis", named.basis().name().toLowerCase(Locale.ROOT));
        if (named.service() != Service.IAM) {
            operation.addParametersItem(new PathParameter()
                    .name("project_id")
                    .schema(new StringSchema().pattern("^[0-9A-Za-z]{1,64}$").example("demo")));
        }
        if (named.open()) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        refusals.addTo(operation, named.service(), operation.getDescription());
    }

    private void describe(Parameter parameter) {
        String said = Stream.of(
                        String.valueOf(parameter.getDescription()),
                        words.of(parameter.getIn() + "." + parameter.getName()),
                        words.of(parameter.getName()))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .findFirst()
                .orElse("");
        parameter.setDescription(Wording.sentence(said));
        Constraints.straighten(parameter.getSchema());
    }
}
