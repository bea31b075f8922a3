package io.github.dliemulator.web.document;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.RefusalShape;
import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.ErrorBody;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API document how DLI refuses, and the gateway before all services. */
@Configuration(proxyBeanMethods = false)
class DliDocument {

    @Bean
    RefusalShape dliRefusals() {
        return new RefusalShape(DliOperation.Service.DLI, "Error", ErrorBody.class, List.of(DliError.values()));
    }
}
