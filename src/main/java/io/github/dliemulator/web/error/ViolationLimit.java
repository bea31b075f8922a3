package io.github.dliemulator.web.error;

import io.github.dliemulator.web.RequestContext;
import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.spi.ConfigurationState;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ends the validation of a request that breaks very many rules. Each violation takes more than a thousand bytes of memory, and
 * three bytes of the body can break two rules.
 */
@Component
class ViolationLimit implements ValidationConfigurationCustomizer {

    private static final int MAX_VIOLATIONS = 1000;

    @Override
    public void customize(Configuration<?> configuration) {
        MessageInterpolator messages = ((ConfigurationState) configuration).getMessageInterpolator();
        configuration.messageInterpolator(new CountingInterpolator(messages));
    }

    /** Number of violations; attached to the {@code RequestContext}. */
    private record Violations(int count) {}

    private static void countViolation() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContext context = RequestContext.of(attributes.getRequest());
            int count = context.find(Violations.class).map(Violations::count).orElse(0) + 1;
            if (count > MAX_VIOLATIONS) {
                throw new TooManyViolationsException(MAX_VIOLATIONS);
            }
            context.put(Violations.class, new Violations(count));
        }
    }

    /** Counts the violations: the validator asks for the message of each one. */
    private record CountingInterpolator(MessageInterpolator messages) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            countViolation();
            return messages.interpolate(template, context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            countViolation();
            return messages.interpolate(template, context, locale);
        }
    }
}
