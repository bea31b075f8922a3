package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tests the console of an emulator with a token for its Admin API. */
@TestPropertySource(properties = "dli.admin.token=s3cret")
class ConsoleTokenTests extends ConsoleTest {

    @Override
    @BeforeEach
    protected void setUpProject() {
        project = "guarded";
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer s3cret")
                .build();
        put(clock(), Map.of("mode", "frozen"));
    }

    private void type(String token) {
        page.getByLabel("Token").fill(token);
        button("Continue").click();
    }

    @Test
    void pageAsksForTheTokenBeforeShowingData() {
        createQueue("lake");
        openView("calls");
        assertThat(page.getByText("DLI_ADMIN_TOKEN")).isVisible();
        assertThat(page.locator(".timeline-row")).hasCount(0);

        type("guess");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("requires the header Authorization");

        type("s3cret");
        assertThat(page.locator(".connection")).hasText("live");
        assertThat(row("queue/lake")).isVisible();
        get(queues());
        assertThat(page.locator("button.call[data-operation=ListQueues]").first())
                .isVisible();

        page.reload();
        assertThat(row("queue/lake")).isVisible();
        Assertions.assertThat(page.evaluate("JSON.stringify(localStorage) + document.cookie"))
                .asString()
                .doesNotContain("s3cret");
    }
}
