package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The console of a gateway, here in front of another emulator. */
class ConsoleDriftTests extends ConsoleTest {

    @Test
    void differencesFromTheUpstreamAreShown() {
        page.waitForResponse("**/upstream", () -> openView("drift"));
        assertThat(page.locator(".live")).hasText("live");
        awaitRendering();
        assertThat(page.locator("#panel")).hasAttribute("data-view", "calls");
        assertThat(page.locator("#tab-drift")).hasCount(0);

        try (ConfigurableApplicationContext gateway =
                start("--dli.upstream.url=http://localhost:" + port, "--dli.upstream.hosts=localhost")) {
            useEmulator(gateway);
            createQueue("only_here");
            openView("drift");
            assertThat(page.getByText("Nothing was compared yet")).isVisible();

            ok(put(adminUri() + "/upstream", Map.of("reads", "shadow")));
            ok(get(queues()));
            assertThat(page.locator("#panel .chip").first()).containsText("drift");
            assertThat(page.locator("#panel tbody tr").first()).containsText("ListQueues");
            Axe.assertNoViolations(page, "drift");
        }
    }
}
