package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the console in proxy mode, with another emulator as the upstream. */
class ConsoleDriftTests extends ConsoleTest {

    @Test
    void differencesFromTheUpstreamAreShown() {
        page.waitForResponse("**/upstream", () -> openView("drift"));
        assertThat(page.locator(".connection")).hasText("live");
        awaitRendering();
        assertThat(page.locator("#panel")).hasAttribute("data-view", "calls");
        assertThat(page.locator("#tab-drift")).hasCount(0);

        try (ConfigurableApplicationContext proxy =
                start("--dli.upstream.url=http://localhost:" + port, "--dli.upstream.hosts=localhost")) {
            useEmulator(proxy);
            createQueue("only_here");
            openView("drift");
            assertThat(page.getByText("No calls compared yet")).isVisible();

            ok(put(adminUri() + "/upstream", Map.of("reads", "shadow")));
            ok(get(queues()));
            assertThat(page.locator("#panel .chip").first()).containsText("drift");
            assertThat(page.locator("#panel tbody tr").first()).containsText("ListQueues");
            Axe.assertNoViolations(page, "drift");
        }
    }
}
