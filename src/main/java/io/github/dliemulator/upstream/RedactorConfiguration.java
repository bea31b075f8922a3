package io.github.dliemulator.upstream;

import io.github.dliemulator.web.SecretRedactor;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody may read who reads what is kept of calls: the gateway's own keys go in no journal and no recording. */
@Configuration(proxyBeanMethods = false)
class RedactorConfiguration {

    @Bean
    SecretRedactor secretRedactor(UpstreamProperties properties) {
        return new SecretRedactor(Arrays.asList(properties.accessKey(), properties.secretKey(), properties.token()));
    }
}
