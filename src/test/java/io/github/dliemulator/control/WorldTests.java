package io.github.dliemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.RealTimeInHand;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** How worlds begin and end. */
@Import(RealTimeInHand.class)
class WorldTests extends EmulatorTest {

    @Autowired
    private RealTimeInHand.Hand realTime;

    @AfterEach
    void letRealTimeGo() {
        realTime.letGo();
    }

    @Test
    void worldBeginsWithASeedAClockAndATimingOfItsOwn() {
        String id = begin(Map.of(
                "seed", 7,
                "clock", Map.of("mode", "frozen", "now", "2020-02-02T00:00:00Z"),
                "timing", Map.of("profile", "documented")));
        project = id;
        ok(get(clock())).jsonPath("$.now").isEqualTo("2020-02-02T00:00:00Z");
        ok(get(clock())).jsonPath("$.mode").isEqualTo("frozen");
        ok(get(operator() + "/timing")).jsonPath("$.profile").isEqualTo("documented");
        assertThat(listed(id)).containsEntry("seed", 7).containsEntry("now", "2020-02-02T00:00:00Z");
    }

    @Test
    void worldIsTheUsualOneWhereNothingIsSaid() {
        String id = begin(Map.of());
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(listed(id)).containsEntry("seed", 1);
        project = id;
        ok(get(clock())).jsonPath("$.mode").isEqualTo("real");
    }

    @Test
    void sameSeedGivesTheSameIdsWhateverElseHappened() {
        Map<String, Object> world =
                Map.of("seed", 99, "projectId", project + "a", "clock", Map.of("mode", "frozen", "now", T0));
        project = begin(world);
        String first = givenConnection("c");
        delete(operator()).expectStatus().isNoContent();
        begin(world);
        assertThat(givenConnection("c")).isEqualTo(first);
    }

    @Test
    void projectThatIsThereCannotBegin() {
        assertThat(problem(create(Map.of("projectId", project)), 409))
                .isEqualTo("The project %s is there already".formatted(project));
    }

    @Test
    void noWorldBeginsSinceSomebodyLooks() {
        String unseen = project + "2";
        assertThat(problem(get("/_emulator/projects/" + unseen), 404)).isEqualTo("There is no project " + unseen);
        assertThat(EmulatorTest.<List<String>>read(get("/_emulator/projects"), "$.projects[*].projectId"))
                .contains(project)
                .doesNotContain(unseen);
    }

    @Test
    void lookFindsClockAndResources() {
        givenQueue("q1");
        assertThat(EmulatorTest.<Object>read(get(operator()), "$.clock")).isEqualTo(read(get(clock()), "$"));
        assertThat(EmulatorTest.<Object>read(get(operator()), "$.resources"))
                .isEqualTo(read(get(operator() + "/resources"), "$.resources"));
    }

    @Test
    void droppedWorldIsGone() {
        givenQueue("q1");
        delete(operator()).expectStatus().isNoContent();
        assertThat(all()).noneMatch(world -> world.get("projectId").equals(project));
        delete(operator()).expectStatus().isNoContent();
        begin(Map.of("projectId", project));
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
    }

    @Test
    void worldIsOverWhenItsTimeToLiveIs() {
        String id = begin(Map.of("projectId", project + "a", "timeToLive", "10m"));
        project = id;
        givenQueue("q1");
        realTime.push(Duration.ofMinutes(9));
        ok(get(queues() + "/q1"));
        realTime.push(Duration.ofMinutes(1));
        assertThat(all()).noneMatch(world -> world.get("projectId").equals(id));
        refusal(get(queues() + "/q1"), 400, "DLI.0002");
        assertThat(listed(id)).doesNotContainKey("expiresAt");
        assertThat(problem(create(Map.of("projectId", id)), 409)).contains("there already");
    }

    @Test
    void clockOfAWorldThatIsOverBeginsAnew() {
        project = begin(Map.of("timeToLive", "10m", "clock", Map.of("mode", "frozen", "now", T0)));
        givenQueue("q1");
        realTime.push(Duration.ofMinutes(11));
        ok(put(clock(), Map.of("mode", "frozen", "now", "2031-01-01T00:00:00Z")));
        refusal(get(queues() + "/q1"), 400, "DLI.0002");
    }

    @Test
    void worldKeepsItsEndWhenItIsReset() {
        project = begin(Map.of("timeToLive", "10m", "seed", 7));
        Object end = listed(project).get("expiresAt");
        givenQueue("q1");
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        refusal(get(queues() + "/q1"), 400, "DLI.0002");
        assertThat(listed(project)).containsEntry("expiresAt", end).containsEntry("seed", 1);
    }

    @Test
    void worldThatIsOverGrantsNothing() {
        String guest = project;
        project = begin(Map.of("timeToLive", "10m"));
        String id = givenConnection("c");
        ok(put(
                "/v1.0/" + project + "/authorization",
                Map.of(
                        "projectId",
                        guest,
                        "action",
                        "grant",
                        "privileges",
                        List.of(Map.of("object", "edsconnections." + id, "privileges", List.of("BIND_QUEUE"))))));
        project = guest;
        ok(get(connections() + "/" + id));
        realTime.push(Duration.ofMinutes(10));
        refusal(get(connections() + "/" + id), 400, "DLI.0001");
        ok(get(connections())).jsonPath("$.connections.length()").isEqualTo(0);
    }

    @Test
    void worldBeginsWithoutABody() {
        http.post().uri("/_emulator/projects").exchange().expectStatus().isCreated();
    }

    @Test
    void badBeginningIsRefused() {
        assertThat(problem(create(Map.of("projectId", "a-b")), 400))
                .contains("projectId must be 1 to 64 letters and digits");
        assertThat(problem(create(Map.of("timeToLive", "0s")), 400)).contains("timeToLive must be longer than nothing");
        assertThat(problem(create(Map.of("timeToLive", "10000d")), 400)).contains("timeToLive");
        assertThat(problem(create(Map.of("timeToLive", "soon")), 400)).contains("timeToLive");
        assertThat(problem(create(Map.of("clock", Map.of("factor", 60))), 400)).contains("factor");
        assertThat(problem(create(Map.of("clock", Map.of("now", "1999-01-01T00:00:00Z"))), 409))
                .contains("World time lies between");
        assertThat(problem(create(Map.of("timing", "leisurely")), 400)).contains("leisurely");
        assertThat(problem(create(Map.of("seed", "x")), 400)).contains("seed");
    }

    private ResponseSpec create(Map<String, Object> world) {
        return post("/_emulator/projects", world);
    }

    private String begin(Map<String, Object> world) {
        return read(post("/_emulator/projects", world), "$.projectId");
    }

    private Map<String, Object> listed(String id) {
        return all().stream()
                .filter(world -> world.get("projectId").equals(id))
                .findFirst()
                .orElseGet(HashMap::new);
    }

    private List<Map<String, Object>> all() {
        return read(get("/_emulator/projects"), "$.projects");
    }
}
