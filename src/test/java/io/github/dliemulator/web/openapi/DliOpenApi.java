package io.github.dliemulator.web.openapi;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;
import static io.github.dliemulator.web.error.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.INVALID_TOKEN;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;
import static io.github.dliemulator.web.error.DliError.UNAUTHENTICATED;
import static io.github.dliemulator.web.error.DliError.UNSUPPORTED_MEDIA_TYPE;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.ErrorBody;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Errors of DLI and of the gateway in front of all services. */
@Configuration(proxyBeanMethods = false)
@Profile("openapi")
class DliOpenApi {

    /** The quota is that of projects: any operation can be the first one of its project. */
    @Bean
    ErrorCatalog dliErrors() {
        return new ErrorCatalog(
                DliOperation.Service.DLI,
                "Error",
                ErrorBody.class,
                DliErrors.class,
                EnumSet.of(
                        INVALID_PARAMETER,
                        UNAUTHENTICATED,
                        INVALID_TOKEN,
                        FOREIGN_TOKEN,
                        QUOTA_EXCEEDED,
                        BODY_TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INTERNAL),
                List.of(DliError.values()));
    }
}
