package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.web.ErrorCatalog;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the errors of the identity API in the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class IamOpenApi {

    @Bean
    ErrorCatalog iamErrors() {
        return new ErrorCatalog(IAM, "IamError", IamErrorBody.class, List.of(IamError.values()));
    }
}
