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

/** A test that looks at the console as a person does. Nothing that the page does may be refused by its own policy. */
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

    /** That a call is refused is for the page to tell, and the browser says it as well. */
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

    protected Locator lane(String resource) {
        return page.locator(".lane[data-lane='%s']".formatted(resource));
    }

    /** The bars of a resource that are in such a phase, in such a state. */
    protected Locator bars(String resource, String phase, String state) {
        return lane(resource).locator(".segment[data-phase='%s'][data-state='%s']".formatted(phase, state));
    }

    protected Locator call(String operation) {
        return page.locator("button.call[data-operation='%s']".formatted(operation));
    }

    /** What the door says when it refuses. */
    protected static FulfillOptions errorResponse(int status, String detail) {
        return new FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
    }

    /** From now on the page is kept waiting for each answer from a path that begins so, until they are released. */
    protected void holdResponsesOf(String pathPrefix) {
        page.addInitScript("""
                window.held = [];
                const askAndWait = window.fetch;
                window.fetch = async (where, how) => {
                  const answer = await askAndWait(where, how);
                  if (where.startsWith("%s")) {
                    await new Promise((goOn) => window.held?.push(goOn) ?? goOn());
                  }
                  return answer;
                };
                """.formatted(pathPrefix));
    }

    protected void awaitHeldResponses(int count) {
        Object held = page.evaluate("""
                async (most) => {
                  for (let frame = 0; frame < 600 && held.length < most; frame++) {
                    await new Promise(requestAnimationFrame);
                  }
                  return held.length;
                }
                """, count);
        assertThat(held).isEqualTo(count);
    }

    /** Lets all answers go, and waits until they have been drawn. */
    protected void releaseResponses() {
        page.evaluate("() => { held.forEach((goOn) => goOn()); held = null; }");
        awaitRendering();
    }

    /** Until whatever the page knows by now has been drawn. */
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
