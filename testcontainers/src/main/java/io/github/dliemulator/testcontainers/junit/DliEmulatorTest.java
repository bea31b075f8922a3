package io.github.dliemulator.testcontainers.junit;

import io.github.dliemulator.testcontainers.project.ClockMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Gives each test its own project of an emulator, as a parameter of type {@link
 * io.github.dliemulator.testcontainers.project.DliProject}. All tests of a run share one emulator, see {@link SharedEmulator}. An
 * annotation of a method overrides that of its class.
 *
 * <p>Tests run in parallel if the setting {@code junit.jupiter.execution.parallel.enabled} of JUnit is on.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(DliEmulatorExtension.class)
@Execution(ExecutionMode.CONCURRENT)
public @interface DliEmulatorTest {

    /**
     * Whether a test fails that leaves resources (other than presets), pending changes, or faults that applied to no call. It is checked
     * after the methods with {@code @AfterEach}.
     */
    boolean leakGuard() default true;

    /** Seed of the projects. The delays and failures of a test are equal in each run with the same seed. */
    long seed() default 1;

    /** Timing profile of the projects: {@code instant}, {@code quick} or {@code documented}. */
    String timing() default "quick";

    /** Mode of the clocks of the projects. */
    ClockMode clock() default ClockMode.FROZEN;
}
