package io.github.dliemulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's clock, which a test may push; not annotated, because the component scan of other tests would find it. */
public class TestClockConfiguration {

    public static final class TestClock implements InstantSource {

        private volatile InstantSource source = InstantSource.system();
        private volatile Duration offset = Duration.ZERO;

        @Override
        public Instant instant() {
            return source.instant().plus(offset);
        }

        public void stop() {
            source = InstantSource.fixed(source.instant());
        }

        public void stopAt(Instant instant) {
            source = InstantSource.fixed(instant);
        }

        public void advance(Duration by) {
            offset = offset.plus(by);
        }

        public void reset() {
            offset = Duration.ZERO;
            source = InstantSource.system();
        }
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
