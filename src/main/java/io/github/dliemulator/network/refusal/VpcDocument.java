package io.github.dliemulator.network.refusal;

import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.web.RefusalShape;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API document how VPC refuses. */
@Configuration(proxyBeanMethods = false)
class VpcDocument {

    @Bean
    RefusalShape vpcRefusals() {
        return new RefusalShape(VPC, "VpcError", VpcRefusal.class, List.of(VpcError.values()));
    }
}
