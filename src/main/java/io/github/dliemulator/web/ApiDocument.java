package io.github.dliemulator.web;

import io.github.dliemulator.web.refusal.ErrorBody;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API document says beyond what the code says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("DLI Emulator")
                        .version("1")
                        .description(
                                "Data Lake Insight on a laptop: queues, elastic resource pools and enhanced datasource connections.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    RefusalShape dliRefusals() {
        return new RefusalShape(DliOperation.Service.DLI, "Error", ErrorBody.class);
    }

    /** An operation is called what the vendor's SDK calls it, mostly belongs to a project, and may be refused: in DLI's words or in its own. */
    @Bean
    GlobalOperationCustomizer dliOperations(List<RefusalShape> shapes) {
        return (operation, handler) -> {
            DliOperation named = handler.getMethodAnnotation(DliOperation.class);
            return named == null ? operation : describe(operation, named, shapes);
        };
    }

    private static Operation describe(Operation operation, DliOperation named, List<RefusalShape> shapes) {
        operation.setOperationId(named.value());
        operation.addExtension("x-dli-page", named.page());
        operation.addExtension("x-dli-basis", named.basis().name().toLowerCase(Locale.ROOT));
        if (named.service() != DliOperation.Service.IAM) {
            operation.addParametersItem(
                    new PathParameter().name("project_id").schema(new StringSchema().pattern("[0-9A-Za-z]{1,64}")));
        }
        shapes.stream()
                .filter(shape -> shape.service() == named.service())
                .forEach(shape -> operation.getResponses().addApiResponse("default", refusal(shape)));
        return operation;
    }

    private static ApiResponse refusal(RefusalShape shape) {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + shape.schema()));
        return new ApiResponse().description("Refused").content(new Content().addMediaType("application/json", body));
    }

    /** Refusals have one shape; and where an operation answers under two versions, the later has the version in its id. */
    @Bean
    GlobalOpenApiCustomizer wholeDocument(List<RefusalShape> shapes) {
        return document -> {
            if (document.getPaths().keySet().stream().anyMatch(path -> path.startsWith("/v"))) {
                shapes.forEach(shape -> ModelConverters.getInstance(true)
                        .read(shape.body())
                        .forEach(document.getComponents()::addSchemas));
            }
            Set<String> taken = new HashSet<>();
            new TreeMap<>(document.getPaths()).forEach((path, item) -> nameApart(path, item, taken));
        };
    }

    private static void nameApart(String path, PathItem item, Set<String> taken) {
        for (Operation operation : item.readOperations()) {
            String name = operation.getOperationId().replaceAll("_\\d+$", "");
            operation.setOperationId(taken.add(name) ? name : name + "_" + path.split("[/.]")[1]);
        }
    }
}
