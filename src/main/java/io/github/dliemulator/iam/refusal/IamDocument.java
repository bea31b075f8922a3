package io.github.dliemulator.iam.refusal;

import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.web.RefusalShape;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API document how the identity service refuses. */
@Configuration(proxyBeanMethods = false)
class IamDocument {

    @Bean
    RefusalShape iamRefusals() {
        return new RefusalShape(IAM, "IamError", IamErrorBody.class, List.of(IamError.values()));
    }
}
