package io.github.dliemulator.web.openapi;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.ErrorCatalog;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.ErrorBody;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API document how DLI refuses, and the gateway before all services. */
@Configuration(proxyBeanMethods = false)
class DliOpenApi {

    @Bean
    ErrorCatalog dliErrorCatalog() {
        return new ErrorCatalog(DliOperation.Service.DLI, "Error", ErrorBody.class, List.of(DliError.values()));
    }
}
