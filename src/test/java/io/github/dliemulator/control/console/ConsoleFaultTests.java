package io.github.dliemulator.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults and scripts are added and taken away, whoever else does the same. */
class ConsoleFaultTests extends ConsoleTest {

    private static final Map<String, Object> LATE = Map.of("operation", "ListQueues", "kind", "latency", "by", "1ms");

    private Locator faults() {
        return page.getByTestId("fault");
    }

    private Locator alert() {
        return page.locator(".panel").getByRole(AriaRole.ALERT);
    }

    private void givenFaults(Map<?, ?>... faults) {
        ok(put(operator() + "/faults", List.of(faults)));
    }

    @Test
    void faultIsAddedAndHit() {
        look("faults");
        page.getByLabel("Operation").selectOption("CreateQueue");
        button("Add the fault").click();
        assertThat(faults()).containsText("CreateQueue");
        post(queues(), Map.of("queue_name", "lake", "cu_count", 16))
                .expectStatus()
                .isEqualTo(500);
        assertThat(faults().locator("strong")).hasText("1");
        button("Remove error of CreateQueue").click();
        assertThat(faults()).hasCount(0);
        givenQueue("lake");
    }

    @Test
    void faultThatCannotBeIsRefusedWhereItWasTriedUntilTheNextTry() {
        givenFaults(LATE);
        look("faults");
        page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).fill("soon");
        button("Add the fault").click();
        assertThat(alert()).containsText("soon");
        get(queues());
        assertThat(faults().locator("strong")).hasText("1"); // the list was read anew
        assertThat(alert()).containsText("soon");
        page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).fill("5m");
        button("Add the fault").click();
        assertThat(faults()).hasCount(2);
        assertThat(alert()).hasCount(0);
    }

    @Test
    void faultsOfOthersStay() {
        look("faults");
        assertThat(page.getByText("Nothing goes wrong")).isVisible();
        givenFaults(LATE);
        button("Add the fault").click();
        assertThat(faults()).hasCount(2);
        ok(get(operator() + "/faults")).jsonPath("$.faults[0].operation").isEqualTo("ListQueues");
    }

    @Test
    void onlyThatFaultIsRemovedThatWasMeant() {
        Map<String, Object> other = Map.of("operation", "CreateQueue", "kind", "throttle");
        givenFaults(other);
        look("faults");
        assertThat(faults()).hasCount(1);
        givenFaults(LATE, other);
        button("Remove throttle of CreateQueue").click();
        assertThat(faults()).containsText("ListQueues");
        givenFaults();
        button("Remove latency of ListQueues").click();
        assertThat(alert()).containsText("Somebody else");
        assertThat(faults()).hasCount(0);
    }

    @Test
    void faultThatIsOverStaysOverAndOneThatLastsEndsWhenItWould() {
        givenFaults(
                Map.of("operation", "CreateQueue", "kind", "throttle", "ttl", "1m"),
                Map.of("operation", "DeleteQueue", "kind", "throttle", "ttl", "10m"));
        advance("2m");
        look("faults");
        assertThat(faults()).hasCount(2);
        button("Add the fault").click();
        assertThat(faults().nth(1)).containsText("CreateQueue");
        ok(get(operator() + "/faults"))
                .jsonPath("$.faults.length()")
                .isEqualTo(2)
                .jsonPath("$.faults[0].until")
                .isEqualTo("2030-01-01T00:10:00Z");
    }

    @Test
    void scriptIsAddedAndDecides() {
        givenQueue("lake");
        look("scripts");
        button("Add the script").click();
        assertThat(page.getByTestId("script")).containsText("0 used of 0");
        givenConnection("crm", "lake");
        assertThat(page.locator(".lane[data-kind=peer] [data-phase=planned][data-state=FAILED]"))
                .hasCount(1);
        assertThat(page.getByTestId("script")).containsText("1 used of 1");
        button("Remove script 1").click();
        assertThat(page.getByTestId("script")).hasCount(0);
    }

    @Test
    void scriptsOfOthersStayAndARefusalDoes() {
        look("scripts");
        assertThat(page.getByText("Time and chance decide")).isVisible();
        Map<String, Object> held = Map.of("match", Map.of("kind", "queue"), "steps", List.of(Map.of("for", "held")));
        ok(put(operator() + "/scripts", List.of(held)));
        page.locator("textarea").fill("{\"match\": {\"kind\": \"moon\"}, \"steps\": []}");
        button("Add the script").click();
        assertThat(alert()).not().isEmpty();
        givenQueue("lake");
        assertThat(page.getByTestId("script")).containsText("1 used of 1"); // the list was read anew
        assertThat(alert()).not().isEmpty();
        page.locator("textarea").fill("{\"match\": {\"kind\": \"pool\"}, \"steps\": [{\"for\": \"20m\"}]}");
        button("Add the script").click();
        assertThat(page.getByTestId("script")).hasCount(2);
        assertThat(alert()).hasCount(0);
    }
}
