package io.github.dliemulator.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The console of a gateway, here in front of another emulator. */
class ConsoleDriftTests extends ConsoleTest {

    @Test
    void whatDiffersFromTheUpstreamIsTold() {
        page.waitForResponse("**/upstream", () -> look("drift"));
        assertThat(page.locator(".live")).hasText("live");
        awaitDrawing();
        assertThat(page.locator("#panel")).hasAttribute("data-view", "calls");
        assertThat(page.locator("#tab-drift")).hasCount(0);

        try (ConfigurableApplicationContext gateway =
                start("--dli.upstream.url=http://localhost:" + port, "--dli.upstream.hosts=localhost")) {
            talkTo(gateway);
            givenQueue("only_here");
            look("drift");
            assertThat(page.getByText("Nothing was compared yet")).isVisible();

            ok(put(operator() + "/upstream", Map.of("reads", "shadow")));
            ok(get(queues()));
            assertThat(page.locator("#panel .chip").first()).containsText("drift");
            assertThat(page.locator("#panel tbody tr").first()).containsText("ListQueues");
            Axe.hasNothingAgainst(page, "drift");
        }
    }
}
