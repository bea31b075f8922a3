package io.github.dliemulator.admin.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The browser that all tests of this JVM share. It must be installed. {@code -Dbrowser} is its path, {@code auto} for the first one on
 * the search path, or {@code none}.
 */
final class Chromium {

    private static final String DRIVER = "com.microsoft.playwright.impl.driver.jar.DriverJar";

    private static final List<String> EXECUTABLES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Enough for a busy machine. Assertions that hold end earlier. */
    private static final Duration ASSERTION_TIMEOUT = Duration.ofSeconds(15);

    private static final SingletonSupplier<Browser> SHARED = SingletonSupplier.of(Chromium::start);

    private Chromium() {}

    /** Whether there is a browser, and its driver, which the build downloads only if it finds a browser. */
    static boolean isAvailable() {
        return path().isPresent() && ClassUtils.isPresent(DRIVER, Chromium.class.getClassLoader());
    }

    static Browser shared() {
        return SHARED.obtain();
    }

    private static Optional<Path> path() {
        String choice = System.getProperty("browser", "auto");
        return switch (choice) {
            case "none" -> Optional.empty();
            case "auto" -> installed();
            default -> Optional.of(Path.of(choice));
        };
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> EXECUTABLES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_TIMEOUT.toMillis());
        Browser browser = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(path().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        writeMarkerFile();
        return browser;
    }

    /** The build checks at its end whether this file exists. */
    private static void writeMarkerFile() {
        try {
            Files.writeString(Path.of(System.getProperty("tested.in.browser", "target/tested-in-a-browser")), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
