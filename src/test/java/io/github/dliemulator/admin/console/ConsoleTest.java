package io.github.dliemulator.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.dliemulator.EmulatorTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests that use the console in a browser. They fail on script errors and on violations of the page's policy. */
@WithBrowser
abstract class ConsoleTest extends EmulatorTest {

    protected Page page;

    private BrowserContext browser;
    private final List<String> errors = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        browser = Chromium.shared().newContext(contextOptions());
        page = browser.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> recordError(message));
    }

    NewContextOptions contextOptions() {
        return new NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Ignores the browser's messages about error responses, which the page handles. */
    private void recordError(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            errors.add(message.text());
        }
    }

    @AfterEach
    void assertNoErrors() {
        browser.close();
        assertThat(errors).isEmpty();
    }

    protected void openView(String view) {
        page.navigate("http://localhost:%d/#%s/%s".formatted(port, project, view));
    }

    protected Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected Locator row(String resource) {
        return page.locator(".timeline-row[data-row='%s']".formatted(resource));
    }

    /** The segments of a resource with this phase and state. */
    protected Locator segments(String resource, String phase, String state) {
        return row(resource).locator(".segment[data-phase='%s'][data-state='%s']".formatted(phase, state));
    }

    protected Locator call(String operation) {
        return page.locator("button.call[data-operation='%s']".formatted(operation));
    }

    /** An error response of the Admin API. */
    protected static FulfillOptions errorResponse(int status, String detail) {
        return new FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
    }

    /** Holds responses of paths with this prefix back from the page until they are released. */
    protected void holdResponsesOf(String pathPrefix) {
        page.addInitScript("""
                window.held = [];
                const originalFetch = window.fetch;
                window.fetch = async (path, options) => {
                  const response = await originalFetch(path, options);
                  if (path.startsWith("%s")) {
                    await new Promise((release) => window.held?.push(release) ?? release());
                  }
                  return response;
                };
                """.formatted(pathPrefix));
    }

    protected void awaitHeldResponses(int count) {
        Object held = page.evaluate("""
                async (count) => {
                  for (let frame = 0; frame < 600 && held.length < count; frame++) {
                    await new Promise(requestAnimationFrame);
                  }
                  return held.length;
                }
                """, count);
        assertThat(held).isEqualTo(count);
    }

    /** Releases all held responses and waits until the page has rendered them. */
    protected void releaseResponses() {
        page.evaluate("() => { held.forEach((release) => release()); held = null; }");
        awaitRendering();
    }

    /** Waits until the page has rendered its current state. */
    protected void awaitRendering() {
        page.evaluate("""
                async () => {
                  for (let frame = 0; frame < 3; frame++) {
                    await new Promise(requestAnimationFrame);
                  }
                }
                """);
    }

    protected Locator inspector() {
        return page.locator(".inspector");
    }
}
