package io.github.dliemulator.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
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
                        .version("0.1.0")
                        .description("Data Lake Insight on a laptop: queues and enhanced datasource connections.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("http://localhost:3540")));
    }

    /** An operation is called what the vendor's SDK calls it. */
    @Bean
    GlobalOperationCustomizer operationNames() {
        return (operation, handler) -> {
            DliOperation named = handler.getMethodAnnotation(DliOperation.class);
            if (named != null) {
                operation.setOperationId(named.value());
                operation.addExtension("x-dli-page", named.page());
                operation.addExtension("x-dli-basis", named.basis().name().toLowerCase(java.util.Locale.ROOT));
            }
            return operation;
        };
    }
}
