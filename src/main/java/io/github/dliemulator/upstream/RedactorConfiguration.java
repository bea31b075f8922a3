package io.github.dliemulator.upstream;

import io.github.dliemulator.web.SecretRedactor;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redacts the proxy's own credentials in the journal and in recordings. */
@Configuration(proxyBeanMethods = false)
class RedactorConfiguration {

    @Bean
    SecretRedactor secretRedactor(UpstreamProperties properties) {
        return new SecretRedactor(
                Arrays.asList(properties.access().key(), properties.secret().key(), properties.token()));
    }
}
