package io.github.dliemulator.iam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's clock, which a test may push; not annotated, because the component scan of other tests would find it. */
public class RealTimeInHand {

    public static final class Hand implements InstantSource {

        private volatile Duration shift = Duration.ZERO;

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(shift);
        }

        public void push(Duration by) {
            shift = shift.plus(by);
        }

        void letGo() {
            shift = Duration.ZERO;
        }
    }

    @Bean
    @Primary
    Hand hand() {
        return new Hand();
    }
}
