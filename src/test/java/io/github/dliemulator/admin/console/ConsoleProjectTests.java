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

/** Creates, resets and deletes projects. The page shows the current state of the selected project only. */
class ConsoleProjectTests extends ConsoleTest {

    @Test
    void projectIsCreatedByForm() {
        openView("calls");
        page.getByText("New project").click();
        page.getByLabel("Project ID").fill(project + "2");
        page.getByLabel("Timing profile").selectOption("instant");
        button("Create").click();
        assertThat(page.locator(".project-id")).hasText(project + "2");
        assertThat(page.getByTestId("mode")).hasValue("frozen");
        assertThat(page.getByLabel("Project ID")).not().isVisible();
        project += "2";
        createQueue("lake");
        assertThat(segments("queue/lake", "remaining", "AVAILABLE")).hasCount(1);

        page.getByText("New project").click();
        page.getByLabel("Project ID").fill(project);
        button("Create").click();
        assertThat(page.locator(".new-project").getByRole(AriaRole.ALERT)).containsText(project);
    }

    @Test
    void projectIsResetAfterConfirmation() {
        createQueue("lake");
        openView("calls");
        assertThat(row("queue/lake")).isVisible();
        page.onceDialog(Dialog::dismiss);
        button("Reset project").click();
        ok(get(queues() + "/lake"));
        page.onceDialog(Dialog::accept);
        button("Reset project").click();
        assertThat(page.getByText("does not exist yet")).isVisible();
        createQueue("created_again");
        assertThat(row("queue/created_again")).isVisible();
        assertThat(row("queue/lake")).hasCount(0);
    }

    @Test
    void projectIsDeletedAfterConfirmation() {
        openView("calls");
        page.onceDialog(Dialog::accept);
        button("Delete project").click();
        assertThat(page.getByText("Select a project")
                        .or(page.getByText("No projects yet"))
                        .first())
                .isVisible();
        get(adminUri()).expectStatus().isNotFound();
        assertThat(page.locator(".project-name").getByText(project)).hasCount(0);
    }

    @Test
    void failedDeletionShowsAnErrorUntilTheNextOne() {
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        page.route("**" + adminUri(), route -> {
            if (route.request().method().equals("DELETE")) {
                route.fulfill(errorResponse(503, "The database is out of service"));
            } else {
                route.resume();
            }
        });
        page.onDialog(Dialog::accept);
        button("Delete project").click();
        assertThat(page.locator(".project-actions").getByRole(AriaRole.ALERT))
                .hasText("✕ The database is out of service");
        page.waitForResponse("**" + adminUri(), () -> {}); // this successful load does not clear the error
        awaitRendering();
        assertThat(page.locator(".project-actions").getByRole(AriaRole.ALERT)).hasCount(1);
    }

    @Test
    void journalIsCleared() {
        get(queues());
        openView("calls");
        assertThat(call("ListQueues")).isVisible();
        button("Clear journal").click();
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
                const originalFetch = window.fetch;
                window.fetch = (path, options) => path.endsWith("%s/events") ? Promise.resolve(new Response(
                    new ReadableStream({ start: (stream) => { window.send = (text) => stream.enqueue(new TextEncoder().encode(text)); } }))) : originalFetch(path, options);
                """.formatted(project));
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        button("Pause").click();
        page.evaluate("""
                (other) => {
                  send('event:call\\ndata:{"number":999999,"at":"2030-01-01T00:00:00Z","duration":"PT0S","operation":"CreateQueue","method":"POST","path":"/","status":200,"ignoredFields":[]}\\n\\n');
                  location.hash = `#${other}/calls`;
                }
                """, project + "2");
        project += "2";
        assertThat(page.locator(".project-id")).hasText(project);
        assertThat(page.locator(".connection")).hasText("live");
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
        assertThat(page.locator(".project-id")).hasText(other);
        assertThat(page.locator(".connection")).hasText("live");
        releaseResponses();
        assertThat(page.getByText("No calls yet")).isVisible();
        assertThat(call("ListQueues")).hasCount(0);
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void pageReconnectsWhenItsConnectionBreaks() {
        try (InterruptibleProxy proxy = new InterruptibleProxy(port)) {
            page.navigate("http://localhost:%d/#%s/calls".formatted(proxy.port(), project));
            assertThat(page.locator(".connection")).hasText("live");
            get(queues());
            assertThat(call("ListQueues")).hasCount(1);

            proxy.disconnect();
            assertThat(page.locator(".connection")).hasText("connection lost, retrying");
            createQueue("lake");
            proxy.reconnect();
            assertThat(page.locator(".connection")).hasText("live");
            assertThat(call("CreateQueue")).hasCount(1);
            assertThat(call("ListQueues")).hasCount(1);
            assertThat(row("queue/lake")).isVisible();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        }
    }

    @Test
    void pageShowsTheErrorWhenTheEventStreamIsRejected() {
        get(queues());
        page.route(
                "**/events", route -> route.fulfill(errorResponse(429, "This project has 1000 event streams already")));
        openView("calls");
        assertThat(page.locator("main").getByRole(AriaRole.ALERT))
                .containsText("This project has 1000 event streams already");
        assertThat(page.locator(".connection")).hasText("no live updates, retrying");
        assertThat(call("ListQueues")).isVisible();
    }

    @Test
    void pageAsksForTheTokenWhenTheEventStreamNeedsOne() {
        page.route("**/events", route -> route.fulfill(errorResponse(401, "The Admin API requires a token")));
        openView("calls");
        assertThat(page.getByLabel("Token")).isVisible();
    }

    @Test
    void hiddenPageDisconnectsAndRefreshesWhenVisible() {
        createQueue("lake");
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        assertThat(row("queue/lake")).isVisible();
        setVisible(page, false);
        assertThat(page.locator(".connection")).hasText("connecting");
        delete(queues() + "/lake");
        createQueue("other");
        advance("1m");
        setVisible(page, true);
        assertThat(page.locator(".connection")).hasText("live");
        assertThat(page.getByTestId("time")).hasText("00:01:00");
        assertThat(call("DeleteQueue")).hasCount(1);
        assertThat(segments("queue/other", "current", "AVAILABLE")).hasCount(1);
        assertThat(row("queue/lake").locator(".row-note")).hasText("deleted");
    }

    /** A browser opens at most six connections to a server. */
    @Test
    void seventhPageIsServed() {
        List<Page> six = Stream.generate(page.context()::newPage).limit(6).toList();
        six.forEach(one -> {
            one.navigate("http://localhost:%d/#%s/calls".formatted(port, project));
            assertThat(one.locator(".connection")).hasText("live");
            setVisible(one, false);
        });
        openView("calls");
        assertThat(page.locator(".connection")).hasText("live");
        Assertions.assertThat(six)
                .allSatisfy(one -> assertThat(one.locator(".connection")).hasText("connecting"));
    }

    private static void setVisible(Page page, boolean visible) {
        page.evaluate("""
                (visible) => {
                  Object.defineProperty(document, "hidden", { value: !visible, configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }
                """, visible);
    }
}
