package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.web.openapi.ErrorCatalog;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Errors of the identity service. */
@Configuration(proxyBeanMethods = false)
@Profile("openapi")
class IamOpenApi {

    @Bean
    ErrorCatalog iamErrors() {
        return new ErrorCatalog(
                IAM,
                "IamError",
                IamErrorBody.class,
                IamErrors.class,
                EnumSet.of(IamError.INVALID_REQUEST, IamError.UNAUTHENTICATED),
                List.of(IamError.values()));
    }
}
