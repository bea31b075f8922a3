package io.github.dliemulator.network;

import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.network.wire.VpcRefusal;
import io.github.dliemulator.web.DliOperation;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API document how VPC refuses. An annotation on the controllers would take the place of all answers. */
@Configuration(proxyBeanMethods = false)
class VpcDocument {

    @Bean
    GlobalOperationCustomizer vpcRefusals() {
        return (operation, handler) -> {
            DliOperation named = handler.getMethodAnnotation(DliOperation.class);
            if (named != null && named.service() == VPC) {
                operation.getResponses().addApiResponse("default", refusal());
            }
            return operation;
        };
    }

    private static ApiResponse refusal() {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/VpcError"));
        return new ApiResponse().description("Refused").content(new Content().addMediaType("application/json", body));
    }

    @Bean
    GlobalOpenApiCustomizer vpcError() {
        return document -> {
            if (document.getPaths().keySet().stream().anyMatch(path -> path.endsWith("/vpcs"))) {
                document.getComponents()
                        .getSchemas()
                        .putAll(ModelConverters.getInstance(true).read(VpcRefusal.class));
            }
        };
    }
}
