package io.github.dliemulator.testcontainers.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.testcontainers.DliClient;
import io.github.dliemulator.testcontainers.junit.DliEmulatorTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The typed client against an emulator in a process. */
@DliEmulatorTest(leakGuard = false)
class DliProjectTests {

    private final Duration minute = Duration.ofMinutes(1);

    private DliProject project;
    private DliClient dli;

    @BeforeEach
    void useProject(DliProject given) {
        project = given;
        dli = new DliClient(given);
    }

    @Test
    void startsEmptyAtTheSameTimeInEachRun() {
        assertThat(project.clock().now()).isEqualTo(ProjectSettings.START);
        assertThat(project.resources())
                .extracting(Resource::path)
                .contains("queue/default")
                .doesNotContain("queue/etl");
        assertThat(project.seed()).isEqualTo(1);
    }

    @Test
    void advancesTheClock() {
        dli.createQueue("etl");
        assertThat(project.clock().pending()).isEqualTo(1);
        assertThat(project.clock().next())
                .get()
                .extracting(StateChange::resource)
                .isEqualTo("queue/etl");
        project.resource("queue/etl").isIn("ASSIGNING");

        List<StateChange> changes = project.clock().advance(minute);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.from()).contains("ASSIGNING");
            assertThat(change.to()).contains("AVAILABLE");
        });
        project.resource("queue/etl").isIn("AVAILABLE");
        assertThat(project.clock().now()).isEqualTo(ProjectSettings.START.plus(minute));
        assertThat(project.clock().advanceTo(ProjectSettings.START.plus(minute.multipliedBy(2))))
                .isEmpty();
    }

    @Test
    void advancesTheClockUntilAConditionHolds() {
        dli.createQueue("etl");
        String connection = dli.createConnection("crm", "etl");
        assertThat(project.clock().advanceToNext())
                .extracting(StateChange::resource)
                .containsExactly("queue/etl");
        project.clock().advanceUntil("connection/" + connection, "ACTIVE", "FAILED");
        assertThat(dli.showConnection(connection)).contains("\"status\":\"ACTIVE\",\"name\":\"etl\"");
        assertThatThrownBy(() -> project.clock().advanceUntil("queue/none", "AVAILABLE"))
                .isInstanceOf(DliEmulatorException.class)
                .hasMessageContaining("answered 404")
                .hasMessageContaining("queue/none");
    }

    @Test
    void runsTheClockInEachMode() {
        project.clock().freeze().runFaster(1000);
        dli.createQueue("etl");
        project.waitFor("queue/etl", minute, "AVAILABLE");
        project.clock().run();
        dli.createQueue("real");
        project.clock().followPolls(1);
        String connection = dli.createConnection("crm", "real");
        for (int poll = 0; poll < 3; poll++) {
            dli.showConnection(connection);
        }
        assertThat(dli.showConnection(connection)).contains("\"status\":\"ACTIVE\",\"name\":\"real\"");
    }

    @Test
    void prescribesAFailureByScript() {
        project.scripts(
                Script.peer()
                        .bindingOf("etl*")
                        .named("crm")
                        .stays(Duration.ofSeconds(30))
                        .then("FAILED", "No route")
                        .uses(1),
                Script.queue().nth(1).stays(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        dli.createQueue("etl");
        String connection = dli.createConnection("crm", "etl");
        project.clock().advance(minute);
        assertThat(dli.showConnection(connection)).contains("FAILED", "No route");
        project.resource("peer/" + connection + "/etl").isIn("FAILED");
    }

    @Test
    void holdsReleasesAndForces() {
        project.scripts(Script.peer().isHeld().then("ACTIVE"));
        dli.createQueue("etl");
        String connection = dli.createConnection("crm", "etl");
        project.clock().advance(minute);
        ProjectResource peer = project.resource("peer/" + connection + "/etl");
        peer.isIn("CREATING");
        peer.release();
        peer.isIn("ACTIVE");

        dli.createQueue("held");
        ProjectResource queue = project.resource("queue/held");
        queue.hold();
        project.clock().advance(minute);
        queue.isIn("ASSIGNING");
        queue.force("AVAILABLE");
        queue.isIn("AVAILABLE");
    }

    @Test
    void injectsFaultsOfEachKind() {
        project.faults(
                Fault.error("CreateQueue", 500, "DLI.0999")
                        .message("Out of order")
                        .first(1),
                Fault.unsuccessful("ListQueues", "no").every(2),
                Fault.appliedThenTimeout("DeleteQueue"),
                Fault.latency("ShowQueue", Duration.ofMillis(1)).probability(0.5),
                Fault.throttle("ListVpcs").message("slow down"),
                Fault.staleRead("ShowEnhancedConnection", minute).expiresAfter(minute),
                Fault.notPublished("ListDatabases"),
                Fault.resetBefore("CreateVpc"),
                Fault.resetAfter("DeleteVpc"));
        assertThat(dli.createQueue("etl").statusCode()).isEqualTo(500);
        assertThat(dli.createQueue("etl").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> project.faults(Fault.throttle("NoSuchOperation")))
                .isInstanceOf(DliEmulatorException.class)
                .hasMessageContaining("[0].operation must be one of those");
    }

    @Test
    void prescribesResultsOfSqlJobs() {
        project.results(
                PrescribedResult.of("select *")
                        .column("city", "string")
                        .column("n", "int")
                        .row("Bonn", 7)
                        .row(null, 8)
                        .duration(Duration.ofSeconds(3)),
                PrescribedResult.of("bad")
                        .failure("DLI.0005: AnalysisException: x")
                        .uses(1));
        project.timing("instant");
        project.failureRate("peering", 0.5);
        dli.createQueue("etl");
        assertThat(dli.send("POST", "/v1.0/%s/jobs/submit-job", """
                {"sql": "select 1", "queue_name": "etl", "currentdb": "default"}""").statusCode())
                .isEqualTo(200);
    }

    @Test
    void restoresASnapshot() {
        dli.createQueue("etl");
        String snapshot = project.snapshot();
        dli.deleteQueue("etl");
        assertThat(project.resource("queue/etl").find()).isEmpty();
        project.restore(snapshot);
        project.resource("queue/etl").isIn("ASSIGNING");
    }

    @Test
    void assertsThatAResourceWasDeleted() {
        dli.createQueue("etl");
        project.resource("queue/etl").exists();
        assertThatThrownBy(() -> project.resource("queue/etl").wasDeleted())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "queue/etl was not deleted: it is in state ASSIGNING since 2030-01-01T00:00:00Z."
                                + " The journal has calls of CreateQueue (1)");
        dli.deleteQueue("etl");
        assertThatCode(() -> project.resource("queue/etl").wasDeleted()).doesNotThrowAnyException();
        assertThatThrownBy(() -> project.resource("queue/none").wasDeleted())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("queue/none was not deleted by a call: it never existed");
        assertThatThrownBy(() -> project.resource("queue/etl").exists())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("queue/etl does not exist. The project has queue/default");
        assertThatThrownBy(() -> project.resource("queue/default").isIn("USED"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("queue/default is in state AVAILABLE since");
    }

    @Test
    void assertsOnCallsOfTheJournal() {
        dli.createQueue("etl");
        String connection = dli.createConnection("crm", "etl");
        project.scripts();
        dli.showConnection(connection);
        project.clock().advance(Duration.ofSeconds(30));
        dli.showConnection(connection);
        project.calls()
                .of("ShowEnhancedConnection")
                .areAtLeast(Duration.ofSeconds(30))
                .apart()
                .stoppedAfterAll("ACTIVE");
        project.calls().readEveryField().succeeded();
        project.clearCalls();
        project.calls().isEmpty();
    }

    @Test
    void assertsThatADeletedConnectionWasDeleted() {
        dli.createQueue("etl");
        String connection = dli.createConnection("crm", "etl");
        project.clock().advance(minute);
        dli.deleteConnection(connection);
        project.resource("connection/" + connection).wasDeleted();
    }
}
