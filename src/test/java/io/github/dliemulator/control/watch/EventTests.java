package io.github.dliemulator.control.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.control.watch.Events.Told;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hearing of what happens, as it happens. */
class EventTests extends WatchTest {

    @Test
    void listenerHearsOfCallsAndOfWhatTheyChange() {
        Events events = listen();
        givenQueue("q");
        List<Told> told = events.next(3);
        assertThat(told)
                .extracting(Told::toString)
                .containsExactlyInAnyOrder("call CreateQueue", "queue/q null -> ASSIGNING", "cu/q null -> 16");
        assertThat(told).allMatch(event -> event.<String>read("$.at").equals(T0));
        advance("1h");
        Told change = events.next();
        assertThat(change).hasToString("queue/q ASSIGNING -> AVAILABLE");
        assertThat(change.<String>read("$.because")).contains("documented");
    }

    @Test
    void listenerHearsNothingOfWhatWasBefore() {
        givenQueue("q1");
        Events events = listen();
        givenQueue("q2");
        assertThat(events.next(3)).extracting(Told::toString).allMatch(told -> !told.contains("q1"));
    }

    @Test
    void whoComesBackHearsWhatHappenedMeanwhile() {
        Events events = listen();
        givenQueue("q");
        String heard = events.next(3).get(2).id();
        events.close();
        advance("1h");
        get(queues() + "/nobody");
        assertThat(listen(heard).next(2))
                .extracting(Told::toString)
                .containsExactly("queue/q ASSIGNING -> AVAILABLE", "call ShowQueue");
    }

    @Test
    void whoComesBackFromAnotherProcessHearsAllThatIsKnown() {
        listen().close();
        givenQueue("q");
        assertThat(listen("ffff-77").next(3)).extracting(Told::toString).contains("call CreateQueue");
    }

    @Test
    void noMoreThanAThousandEventsAreKept() {
        listen().close();
        bindEach(30, 20);
        get(queues() + "/nobody");
        get(queues());
        listen("ffff-77").next(); // what was not told to anybody yet is there beyond the thousand
        List<Told> told = listen("ffff-77").until("call ListQueues");
        assertThat(told).extracting(Told::toString).endsWith("call ShowQueue", "call ListQueues");
        assertThat(told).hasSizeBetween(20, 1000); // fewer where other worlds of this emulator are listened to
        assertThat(number(told.get(told.size() - 1)) - number(told.get(0))).isEqualTo(told.size() - 1);
    }

    /** The one within its process. */
    private static int number(Told told) {
        return Integer.parseInt(told.id().substring(told.id().indexOf('-') + 1));
    }

    /** Each binding is told of when it begins and when it is made. */
    private void bindEach(int queues, int connections) {
        String[] names = IntStream.range(0, queues).mapToObj(i -> "q" + i).toArray(String[]::new);
        Stream.of(names).forEach(this::givenQueue);
        IntStream.range(0, connections).forEach(i -> givenConnection("c" + i, names));
        advance("1h");
    }

    @Test
    void operatorsHandIsToldOnAClockThatStandsStill() {
        givenQueue("q");
        Events events = listen();
        ok(post(operator() + "/resources/queue/q/force", Map.of("state", "AVAILABLE")));
        assertThat(events.next()).hasToString("queue/q ASSIGNING -> AVAILABLE");
    }

    @Test
    void whatGoesIsTold() {
        givenQueue("q");
        advance("1h");
        Events events = listen();
        delete(queues() + "/q").expectStatus().isOk();
        assertThat(events.next(3))
                .extracting(Told::toString)
                .containsExactlyInAnyOrder("call DeleteQueue", "queue/q AVAILABLE -> null", "cu/q 16 -> null");
    }

    @Test
    void changesComeByThemselvesWhereTheClockRuns() {
        givenQueue("q");
        Events events = listen();
        ok(put(clock(), Map.of("mode", "scaled", "factor", 360_000)));
        assertThat(events.next()).hasToString("queue/q ASSIGNING -> AVAILABLE");
    }

    @Test
    void nobodyHearsOfAnotherWorld() {
        Events events = listen();
        String mine = project;
        beginInAProjectOfItsOwn();
        givenQueue("other");
        project = mine;
        givenQueue("own");
        assertThat(events.next(3)).extracting(Told::toString).allMatch(told -> !told.contains("other"));
    }

    @Test
    void worldThatIsResetHasNoCallsAndNothingToTellOf() {
        givenQueue("q");
        Events events = listen();
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(events.next(4))
                .extracting(Told::toString)
                .containsExactlyInAnyOrder(
                        "queue/q ASSIGNING -> null",
                        "cu/q 16 -> null",
                        "queue/default AVAILABLE -> null",
                        "cu/default 16 -> null");
        assertThat(text(get("/_emulator/projects"))).doesNotContain(project);
        ok(get(operator() + "/journal")).jsonPath("$.calls").isEmpty();
    }

    @Test
    void listenerIsToldOfSecretsAsLittleAsTheJournal() {
        Events events = listen();
        post(queues(), Map.of("queue_name", "q", "cu_count", 16, "password", "hunter2", "sql", "password=hunter2"));
        get(queues() + "/eyJhbGciOiJIUzI1NiJ9.hunter2.x?db%2Dpwd=hunter2");
        assertThat(events.next(4)).extracting(Told::data).noneMatch(data -> data.contains("hunter2"));
    }

    @Test
    void eventsOfWorldsToWhichNobodyListensAnyLongerAreForgotten() {
        String first = project;
        listen().close();
        IntStream.range(0, 300).forEach(i -> get(queues() + "/nobody"));
        for (int i = 0; i < 120; i++) {
            beginInAProjectOfItsOwn();
            listen().close();
        }
        givenQueue("q");
        assertThat(listen("ffff-77").next(3)).extracting(Told::toString).contains("call CreateQueue");
        project = first;
        Events anew = listen();
        get(queues() + "/nobody");
        assertThat(anew.next().id()).endsWith("-1");
    }
}
