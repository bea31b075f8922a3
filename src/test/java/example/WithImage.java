package example;

import io.github.dliemulator.ContainerEngine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs a test only if a container engine has the image of the emulator. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "example.WithImage$Image#isAvailable", disabledReason = "needs docker build -t dli-emulator .")
@interface WithImage {

    final class Image {

        private Image() {}

        static boolean isAvailable() {
            return ContainerEngine.isAvailable("dli-emulator");
        }
    }
}
