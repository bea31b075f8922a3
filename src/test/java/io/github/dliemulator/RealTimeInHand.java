package io.github.dliemulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's clock, which a test may push; not annotated, because the component scan of other tests would find it. */
public class RealTimeInHand {

    public static final class Hand implements InstantSource {

        private volatile InstantSource source = InstantSource.system();
        private volatile Duration shift = Duration.ZERO;

        @Override
        public Instant instant() {
            return source.instant().plus(shift);
        }

        public void stop() {
            source = InstantSource.fixed(source.instant());
        }

        public void stopAt(Instant instant) {
            source = InstantSource.fixed(instant);
        }

        public void push(Duration by) {
            shift = shift.plus(by);
        }

        public void letGo() {
            shift = Duration.ZERO;
            source = InstantSource.system();
        }
    }

    @Bean
    @Primary
    Hand hand() {
        return new Hand();
    }
}
