package io.github.dliemulator.network.api;

import static io.github.dliemulator.network.api.VpcError.BODY_TOO_LARGE;
import static io.github.dliemulator.network.api.VpcError.FOREIGN_TOKEN;
import static io.github.dliemulator.network.api.VpcError.INTERNAL;
import static io.github.dliemulator.network.api.VpcError.INVALID_SUBNET;
import static io.github.dliemulator.network.api.VpcError.INVALID_TOKEN;
import static io.github.dliemulator.network.api.VpcError.INVALID_VPC;
import static io.github.dliemulator.network.api.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.api.VpcError.UNSUPPORTED_MEDIA_TYPE;
import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.web.openapi.ErrorCatalog;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Errors of VPC. */
@Configuration(proxyBeanMethods = false)
@Profile("openapi")
class VpcOpenApi {

    /** The quota is that of projects: any operation can be the first one of its project. */
    @Bean
    ErrorCatalog vpcErrors() {
        return new ErrorCatalog(
                VPC,
                "VpcError",
                VpcErrorResponse.class,
                VpcErrors.class,
                EnumSet.of(
                        INVALID_VPC,
                        INVALID_SUBNET,
                        INVALID_TOKEN,
                        FOREIGN_TOKEN,
                        QUOTA_EXCEEDED,
                        BODY_TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INTERNAL),
                List.of(VpcError.values()));
    }
}
