package io.github.dliemulator.admin.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Worlds begin, are emptied and end; and what is shown is of the chosen one, and as it is now. */
class ConsoleProjectTests extends ConsoleTest {

    @Test
    void projectIsCreatedByForm() {
        openView("calls");
        page.getByText("New world").click();
        page.getByLabel("Project id").fill(project + "2");
        page.getByLabel("Timing").selectOption("instant");
        button("Begin").click();
        assertThat(page.locator(".project")).hasText(project + "2");
        assertThat(page.getByTestId("mode")).hasValue("frozen");
        assertThat(page.getByLabel("Project id")).not().isVisible();
        project += "2";
        createQueue("lake");
        assertThat(bars("queue/lake", "rest", "AVAILABLE")).hasCount(1);

        page.getByText("New world").click();
        page.getByLabel("Project id").fill(project);
        button("Begin").click();
        assertThat(page.locator(".new-world").getByRole(AriaRole.ALERT)).containsText(project);
    }

    @Test
    void projectIsResetAfterConfirmation() {
        createQueue("lake");
        openView("calls");
        assertThat(lane("queue/lake")).isVisible();
        page.onceDialog(Dialog::dismiss);
        button("Reset this world").click();
        ok(get(queues() + "/lake"));
        page.onceDialog(Dialog::accept);
        button("Reset this world").click();
        assertThat(page.getByText("has not begun")).isVisible();
        createQueue("anew");
        assertThat(lane("queue/anew")).isVisible();
        assertThat(lane("queue/lake")).hasCount(0);
    }

    @Test
    void projectIsDeletedAfterConfirmation() {
        openView("calls");
        page.onceDialog(Dialog::accept);
        button("End it").click();
        assertThat(page.getByText("Choose a world")
                        .or(page.getByText("No world has begun yet"))
                        .first())
                .isVisible();
        get(adminUri()).expectStatus().isNotFound();
        assertThat(page.locator(".world-name").getByText(project)).hasCount(0);
    }

    @Test
    void failedDeletionShowsAnErrorUntilTheNextOne() {
        openView("calls");
        assertThat(page.locator(".live")).hasText("live");
        page.route("**" + adminUri(), route -> {
            if (route.request().method().equals("DELETE")) {
                route.fulfill(errorResponse(503, "The database is out of service"));
            } else {
                route.resume();
            }
        });
        page.onDialog(Dialog::accept);
        button("End it").click();
        assertThat(page.locator(".world-ends").getByRole(AriaRole.ALERT)).hasText("✕ The database is out of service");
        page.waitForResponse(
                "**" + adminUri(), () -> {}); // which reads the world, and clears what went wrong with that
        awaitRendering();
        assertThat(page.locator(".world-ends").getByRole(AriaRole.ALERT)).hasCount(1);
    }

    @Test
    void journalIsCleared() {
        get(queues());
        openView("calls");
        assertThat(call("ListQueues")).isVisible();
        button("Forget all").click();
        assertThat(page.getByText("No calls yet")).isVisible();
        ok(get(adminUri() + "/journal")).jsonPath("$.calls.length()").isEqualTo(0);
        get(queues() + "/nothere");
        assertThat(call("ShowQueue")).isVisible();
        assertThat(call("ListQueues")).hasCount(0);
    }

    @Test
    void eventsOfOneProjectAreNotShownInAnother() {
        put("/_emulator/projects/" + project + "2/clock", Map.of("mode", "frozen"));
        page.addInitScript("""
                const ask = window.fetch;
                window.fetch = (where, how) => where.endsWith("%s/events") ? Promise.resolve(new Response(
                    new ReadableStream({ start: (stream) => { window.say = (text) => stream.enqueue(new TextEncoder().encode(text)); } }))) : ask(where, how);
                """.formatted(project));
        openView("calls");
        assertThat(page.locator(".live")).hasText("live");
        button("Pause").click();
        page.evaluate("""
                (other) => {
                  say('event:call\\ndata:{"number":999999,"at":"2030-01-01T00:00:00Z","duration":"PT0S","operation":"CreateQueue","method":"POST","path":"/","status":200,"ignoredFieldCount":0}\\n\\n');
                  location.hash = `#${other}/calls`;
                }
                """, project + "2");
        project += "2";
        assertThat(page.locator(".project")).hasText(project);
        assertThat(page.locator(".live")).hasText("live");
        get(queues());
        assertThat(call("ListQueues")).isVisible();
        assertThat(page.locator("button.call")).hasCount(1);
        assertThat(button("Pause")).isVisible();
    }

    @Test
    void dataOfOneProjectIsNotShownInAnother() {
        String other = project + "2";
        put("/_emulator/projects/" + other + "/clock", Map.of("mode", "frozen"));
        get(queues());
        holdResponsesOf(adminUri() + "/journal");
        openView("calls");
        awaitHeldResponses(1);
        page.evaluate("(other) => { location.hash = `#${other}/calls`; }", other);
        assertThat(page.locator(".project")).hasText(other);
        assertThat(page.locator(".live")).hasText("live");
        releaseResponses();
        assertThat(page.getByText("No calls yet")).isVisible();
        assertThat(call("ListQueues")).hasCount(0);
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void pageReconnectsWhenItsConnectionBreaks() {
        try (InterruptibleProxy proxy = new InterruptibleProxy(port)) {
            page.navigate("http://localhost:%d/#%s/calls".formatted(proxy.port(), project));
            assertThat(page.locator(".live")).hasText("live");
            get(queues());
            assertThat(call("ListQueues")).hasCount(1);

            proxy.disconnect();
            assertThat(page.locator(".live")).hasText("connection lost, trying again");
            createQueue("lake");
            proxy.reconnect();
            assertThat(page.locator(".live")).hasText("live");
            assertThat(call("CreateQueue")).hasCount(1);
            assertThat(call("ListQueues")).hasCount(1);
            assertThat(lane("queue/lake")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        }
    }

    @Test
    void pageShowsTheErrorWhenTheEventStreamIsRejected() {
        get(queues());
        page.route("**/events", route -> route.fulfill(errorResponse(429, "1000 watch this world already")));
        openView("calls");
        assertThat(page.locator("main").getByRole(AriaRole.ALERT)).containsText("1000 watch this world already");
        assertThat(page.locator(".live")).hasText("not live, trying again");
        assertThat(call("ListQueues")).isVisible();
    }

    @Test
    void pageAsksForTheTokenWhenTheEventStreamNeedsOne() {
        page.route("**/events", route -> route.fulfill(errorResponse(401, "This door needs the token")));
        openView("calls");
        assertThat(page.getByLabel("Token")).isVisible();
    }

    @Test
    void hiddenPageDoesNotListenAndRefreshesWhenVisible() {
        createQueue("lake");
        openView("calls");
        assertThat(page.locator(".live")).hasText("live");
        assertThat(lane("queue/lake")).isVisible();
        setVisible(page, false);
        assertThat(page.locator(".live")).hasText("connecting");
        delete(queues() + "/lake");
        createQueue("other");
        advance("1m");
        setVisible(page, true);
        assertThat(page.locator(".live")).hasText("live");
        assertThat(page.getByTestId("time")).hasText("00:01:00");
        assertThat(call("DeleteQueue")).hasCount(1);
        assertThat(bars("queue/other", "current", "AVAILABLE")).hasCount(1);
        assertThat(lane("queue/lake").locator(".lane-note")).hasText("gone");
    }

    /** A browser opens six connections to a server, no more. */
    @Test
    void seventhPageIsServed() {
        List<Page> six = Stream.generate(page.context()::newPage).limit(6).toList();
        six.forEach(one -> {
            one.navigate("http://localhost:%d/#%s/calls".formatted(port, project));
            assertThat(one.locator(".live")).hasText("live");
            setVisible(one, false);
        });
        openView("calls");
        assertThat(page.locator(".live")).hasText("live");
        Assertions.assertThat(six)
                .allSatisfy(one -> assertThat(one.locator(".live")).hasText("connecting"));
    }

    private static void setVisible(Page page, boolean visible) {
        page.evaluate("""
                (seen) => {
                  Object.defineProperty(document, "hidden", { value: !seen, configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }
                """, visible);
    }
}
