package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Adds and removes faults and scripts while other clients do so too. */
class ConsoleFaultTests extends ConsoleTest {

    private static final Map<String, Object> LATE = Map.of("operation", "ListQueues", "kind", "latency", "by", "1ms");

    private Locator faults() {
        return page.getByTestId("fault");
    }

    private Locator alert() {
        return page.locator(".panel").getByRole(AriaRole.ALERT);
    }

    private void setFaults(Map<?, ?>... faults) {
        ok(put(adminUri() + "/faults", List.of(faults)));
    }

    @Test
    void faultIsAddedAndCounted() {
        openView("faults");
        page.getByLabel("Operation").selectOption("CreateQueue");
        button("Add fault").click();
        assertThat(faults()).containsText("CreateQueue");
        post(queues(), Map.of("queue_name", "lake", "cu_count", 16))
                .expectStatus()
                .isEqualTo(500);
        assertThat(faults().locator("strong")).hasText("1");
        button("Remove error of CreateQueue").click();
        assertThat(faults()).hasCount(0);
        createQueue("lake");
    }

    @Test
    void invalidFaultShowsAnErrorUntilTheNextSubmit() {
        setFaults(LATE);
        openView("faults");
        page.getByLabel("Expires after").fill("soon");
        button("Add fault").click();
        assertThat(alert()).containsText("soon");
        get(queues());
        assertThat(faults().locator("strong")).hasText("1"); // the list was loaded again
        assertThat(alert()).containsText("soon");
        page.getByLabel("Expires after").fill("5m");
        button("Add fault").click();
        assertThat(faults()).hasCount(2);
        assertThat(alert()).hasCount(0);
    }

    @Test
    void faultsOfOtherClientsAreKept() {
        openView("faults");
        assertThat(page.getByText("No faults")).isVisible();
        setFaults(LATE);
        button("Add fault").click();
        assertThat(faults()).hasCount(2);
        ok(get(adminUri() + "/faults")).jsonPath("$.faults[0].operation").isEqualTo("ListQueues");
    }

    @Test
    void onlyTheSelectedFaultIsRemoved() {
        Map<String, Object> other = Map.of("operation", "CreateQueue", "kind", "throttle");
        setFaults(other);
        openView("faults");
        assertThat(faults()).hasCount(1);
        setFaults(LATE, other);
        button("Remove throttle of CreateQueue").click();
        assertThat(faults()).containsText("ListQueues");
        setFaults();
        button("Remove latency of ListQueues").click();
        assertThat(alert()).containsText("Another client");
        assertThat(faults()).hasCount(0);
    }

    @Test
    void expiredFaultStaysExpiredAndActiveOneKeepsItsExpiry() {
        setFaults(
                Map.of("operation", "CreateQueue", "kind", "throttle", "expiresAfter", "1m"),
                Map.of("operation", "DeleteQueue", "kind", "throttle", "expiresAfter", "10m"));
        advance("2m");
        openView("faults");
        assertThat(faults()).hasCount(2);
        button("Add fault").click();
        assertThat(faults().nth(1)).containsText("CreateQueue");
        ok(get(adminUri() + "/faults"))
                .jsonPath("$.faults.length()")
                .isEqualTo(2)
                .jsonPath("$.faults[0].expiresAt")
                .isEqualTo("2030-01-01T00:10:00Z");
    }

    @Test
    void scriptIsAddedAndApplied() {
        createQueue("lake");
        openView("scripts");
        button("Add script").click();
        assertThat(page.getByTestId("script")).containsText("Matched 0, used 0");
        createConnection("crm", "lake");
        assertThat(page.locator(".timeline-row[data-kind=peer] [data-phase=planned][data-state=FAILED]"))
                .hasCount(1);
        assertThat(page.getByTestId("script")).containsText("Matched 1, used 1");
        button("Remove script 1").click();
        assertThat(page.getByTestId("script")).hasCount(0);
    }

    @Test
    void scriptsOfOtherClientsAndErrorsAreKept() {
        openView("scripts");
        assertThat(page.getByText("No scripts")).isVisible();
        Map<String, Object> held = Map.of("match", Map.of("kind", "queue"), "steps", List.of(Map.of("for", "held")));
        ok(put(adminUri() + "/scripts", List.of(held)));
        page.locator("textarea").fill("{\"match\": {\"kind\": \"moon\"}, \"steps\": []}");
        button("Add script").click();
        assertThat(alert()).not().isEmpty();
        createQueue("lake");
        assertThat(page.getByTestId("script")).containsText("Matched 1, used 1"); // the list was loaded again
        assertThat(alert()).not().isEmpty();
        page.locator("textarea").fill("{\"match\": {\"kind\": \"pool\"}, \"steps\": [{\"for\": \"20m\"}]}");
        button("Add script").click();
        assertThat(page.getByTestId("script")).hasCount(2);
        assertThat(alert()).hasCount(0);
    }
}
