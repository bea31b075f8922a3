package io.github.dliemulator.upstream;

import io.github.dliemulator.web.Secrets;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody may read who reads what is kept of calls: the gateway's own keys go in no journal and no recording. */
@Configuration(proxyBeanMethods = false)
class OwnSecrets {

    @Bean
    Secrets secrets(UpstreamSettings settings) {
        return new Secrets(Arrays.asList(settings.accessKey(), settings.secretKey(), settings.token()));
    }
}
