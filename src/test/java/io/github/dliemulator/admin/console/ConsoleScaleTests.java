package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Tests the console with a thousand resources and ten thousand calls. */
@TestPropertySource(properties = {"dli.journal.size=10000", "dli.journal.memory=64MB"})
class ConsoleScaleTests extends ConsoleTest {

    private static final int QUEUES = 1000;
    private static final int CALLS = 10_000;

    private void createManyResources() {
        ok(put(adminUri() + "/timing", Map.of("profile", "instant")));
        IntStream.range(0, QUEUES).parallel().forEach(queue -> createQueue("lake%03d".formatted(queue)));
        IntStream.range(QUEUES, CALLS).parallel().forEach(call -> get(queues() + "/q" + call));
    }

    /** Time in milliseconds from a call until the page shows it. */
    private double millisUntilVisible(String queue) {
        return ((Number) page.evaluate("""
                        async (path) => {
                          const start = performance.now();
                          await fetch(path);
                          const first = () => document.querySelector("[data-list=calls] li[aria-posinset='1']").textContent;
                          while (!first().includes(path) && performance.now() - start < 20000) {
                            await new Promise(requestAnimationFrame);
                          }
                          return performance.now() - start;
                        }
                        """, queues() + "/" + queue)).doubleValue();
    }

    @Test
    void onlyVisibleRowsAreRenderedAndUpdatesAppearImmediately() {
        createManyResources();
        openView("calls");
        assertThat(page.getByTestId("calls-count")).hasText("10,000 of 10,000");
        assertThat(row("queue/default")).isVisible();
        Assertions.assertThat(page.locator("#app *").count()).isLessThan(1500);
        Assertions.assertThat(
                        List.of(millisUntilVisible("one"), millisUntilVisible("two"), millisUntilVisible("three")))
                .allSatisfy(milliseconds -> Assertions.assertThat(milliseconds).isLessThan(3000));

        page.locator("[data-list=calls] [tabindex='0']").press("End");
        assertThat(call("CreateQueue").last()).isFocused();
        row("queue/default").locator(".row-name").press("End");
        assertThat(row("queue/lake999").locator(".row-name")).isFocused();
        Assertions.assertThat(page.locator("#app *").count()).isLessThan(1500);
    }
}
