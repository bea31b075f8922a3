package io.github.dliemulator.network.api;

import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.web.ErrorCatalog;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API document how VPC refuses. */
@Configuration(proxyBeanMethods = false)
class VpcOpenApi {

    @Bean
    ErrorCatalog vpcErrors() {
        return new ErrorCatalog(VPC, "VpcError", VpcErrorResponse.class, List.of(VpcError.values()));
    }
}
