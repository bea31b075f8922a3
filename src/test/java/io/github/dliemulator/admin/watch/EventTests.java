package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.admin.watch.EventStream.ServerSentEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients receive events as they happen. */
class EventTests extends WatchTest {

    @Test
    void streamHasCallsAndTheirStateChanges() {
        EventStream events = listen();
        createQueue("q");
        List<ServerSentEvent> received = events.next(3);
        assertThat(received)
                .extracting(ServerSentEvent::toString)
                .containsExactlyInAnyOrder("call CreateQueue", "queue/q null -> ASSIGNING", "cu/q null -> 16");
        assertThat(received).allMatch(event -> event.<String>read("$.at").equals(T0));
        advance("1h");
        ServerSentEvent change = events.next();
        assertThat(change).hasToString("queue/q ASSIGNING -> AVAILABLE");
        assertThat(change.<String>read("$.reason")).contains("documented");
    }

    @Test
    void streamStartsWithNewEvents() {
        createQueue("q1");
        EventStream events = listen();
        createQueue("q2");
        assertThat(events.next(3)).extracting(ServerSentEvent::toString).allMatch(received -> !received.contains("q1"));
    }

    @Test
    void reconnectResumesAfterTheLastEvent() {
        EventStream events = listen();
        createQueue("q");
        String lastEventId = events.next(3).get(2).id();
        events.close();
        advance("1h");
        get(queues() + "/nobody");
        assertThat(listen(lastEventId).next(2))
                .extracting(ServerSentEvent::toString)
                .containsExactly("queue/q ASSIGNING -> AVAILABLE", "call ShowQueue");
    }

    @Test
    void reconnectWithAForeignEventIdReplaysAllEvents() {
        listen().close();
        createQueue("q");
        assertThat(listen("ffff-77").next(3))
                .extracting(ServerSentEvent::toString)
                .contains("call CreateQueue");
    }

    @Test
    void atMostAThousandEventsAreBuffered() {
        listen().close();
        bindEach(30, 20);
        get(queues() + "/nobody");
        get(queues());
        listen("ffff-77").next(); // events that no client has received are kept beyond the limit of 1,000
        List<ServerSentEvent> received = listen("ffff-77").until("call ListQueues");
        assertThat(received).extracting(ServerSentEvent::toString).endsWith("call ShowQueue", "call ListQueues");
        assertThat(received).hasSizeBetween(20, 1000); // fewer where other worlds of this emulator are listened to
        assertThat(eventNumber(received.get(received.size() - 1)) - eventNumber(received.get(0)))
                .isEqualTo(received.size() - 1);
    }

    /** The one within its process. */
    private static int eventNumber(ServerSentEvent received) {
        return Integer.parseInt(received.id().substring(received.id().indexOf('-') + 1));
    }

    /** Clients receive an event at the start and at the end of each binding. */
    private void bindEach(int queues, int connections) {
        String[] names = IntStream.range(0, queues).mapToObj(i -> "q" + i).toArray(String[]::new);
        Stream.of(names).forEach(this::createQueue);
        IntStream.range(0, connections).forEach(i -> createConnection("c" + i, names));
        advance("1h");
    }

    @Test
    void adminActionsArePublishedOnAFrozenClock() {
        createQueue("q");
        EventStream events = listen();
        ok(post(adminUri() + "/resources/queue/q/force", Map.of("state", "AVAILABLE")));
        assertThat(events.next()).hasToString("queue/q ASSIGNING -> AVAILABLE");
    }

    @Test
    void deletionsArePublished() {
        createQueue("q");
        advance("1h");
        EventStream events = listen();
        delete(queues() + "/q").expectStatus().isOk();
        assertThat(events.next(3))
                .extracting(ServerSentEvent::toString)
                .containsExactlyInAnyOrder("call DeleteQueue", "queue/q AVAILABLE -> null", "cu/q 16 -> null");
    }

    @Test
    void changesArePublishedOnARunningClock() {
        createQueue("q");
        EventStream events = listen();
        ok(put(clock(), Map.of("mode", "scaled", "factor", 360_000)));
        assertThat(events.next()).hasToString("queue/q ASSIGNING -> AVAILABLE");
    }

    @Test
    void eventsOfAnotherProjectAreNotPublished() {
        EventStream events = listen();
        String originalProject = project;
        setUpProject();
        createQueue("other");
        project = originalProject;
        createQueue("own");
        assertThat(events.next(3))
                .extracting(ServerSentEvent::toString)
                .allMatch(received -> !received.contains("other"));
    }

    @Test
    void resetProjectHasNoEvents() {
        createQueue("q");
        EventStream events = listen();
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(events.next(4))
                .extracting(ServerSentEvent::toString)
                .containsExactlyInAnyOrder(
                        "queue/q ASSIGNING -> null",
                        "cu/q 16 -> null",
                        "queue/default AVAILABLE -> null",
                        "cu/default 16 -> null");
        assertThat(text(get("/_emulator/projects"))).doesNotContain(project);
        ok(get(adminUri() + "/journal")).jsonPath("$.calls").isEmpty();
    }

    @Test
    void secretsAreRedacted() {
        EventStream events = listen();
        post(queues(), Map.of("queue_name", "q", "cu_count", 16, "password", "hunter2", "sql", "password=hunter2"));
        get(queues() + "/eyJhbGciOiJIUzI1NiJ9.hunter2.x?db%2Dpwd=hunter2");
        assertThat(events.next(4)).extracting(ServerSentEvent::data).noneMatch(data -> data.contains("hunter2"));
    }

    @Test
    void eventsOfUnwatchedProjectsAreDiscarded() {
        String first = project;
        listen().close();
        IntStream.range(0, 300).forEach(i -> get(queues() + "/nobody"));
        for (int i = 0; i < 120; i++) {
            setUpProject();
            listen().close();
        }
        createQueue("q");
        assertThat(listen("ffff-77").next(3))
                .extracting(ServerSentEvent::toString)
                .contains("call CreateQueue");
        project = first;
        EventStream anew = listen();
        get(queues() + "/nobody");
        assertThat(anew.next().id()).endsWith("-1");
    }
}
