package io.github.dliemulator.testcontainers.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.dliemulator.testcontainers.DliClient;
import io.github.dliemulator.testcontainers.DliEmulator;
import io.github.dliemulator.testcontainers.project.ClockMode;
import io.github.dliemulator.testcontainers.project.DliProject;
import io.github.dliemulator.testcontainers.project.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.Events;

/** Runs the tests of nested classes, some of which fail, against an emulator in a process. */
@DliEmulatorTest // keeps the emulator until all of them have ended
class DliEmulatorExtensionTests {

    private static final Path REPORTS = Path.of("target/dli");
    private static final Set<String> PROJECTS = new ConcurrentSkipListSet<>();

    @BeforeEach
    void useEmulator(DliEmulator emulator) {
        assertThat(emulator.getEndpoint()).startsWith("http://");
    }

    @Test
    void failsATestThatLeavesResources() throws IOException {
        Files.deleteIfExists(REPORTS.resolve("DliEmulatorExtensionTests.Leaking.leavesAQueue.html"));
        run(Leaking.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        failure(
                                "leavesAQueue",
                                "The test left 1 resource and 1 pending change in project",
                                "Delete in this order:\n  1. queue/etl, created by call",
                                "CreateQueue at 2030-01-01T00:00:00Z: DELETE /v1.0/",
                                "Pending changes:\n  queue/etl ASSIGNING -> AVAILABLE at 2030-01-01T00:00:0",
                                "@DliEmulatorTest(leakGuard = false)"));
        assertThat(REPORTS.resolve("DliEmulatorExtensionTests.Leaking.leavesAQueue.html"))
                .content()
                .containsIgnoringCase("<html");
    }

    @Test
    void failsATestWhoseFaultAppliedToNoCall() {
        run(UnusedFault.class)
                .assertThatEvents()
                .haveExactly(1, failure("setsAFault", "1 fault that applied to no call", "throttle of ListQueues"));
    }

    @Test
    void acceptsWhatATestLeavesIfTheGuardIsOff() {
        run(Unguarded.class).assertStatistics(tests -> tests.succeeded(2).failed(0));
    }

    @Test
    void acceptsTestsThatDeleteInAnAfterEachMethod() {
        run(Tidy.class).assertStatistics(tests -> tests.succeeded(1).failed(0));
    }

    @Test
    void givesEachTestItsOwnProjectWhoseIdIsTheSameInEachRun() {
        PROJECTS.clear();
        run(OwnProject.class).assertStatistics(tests -> tests.succeeded(4).failed(0));
        assertThat(PROJECTS).hasSize(4);
        run(OwnProject.class).assertStatistics(tests -> tests.succeeded(4).failed(0));
        assertThat(PROJECTS).hasSize(4);
    }

    @Test
    void rejectsAProjectInAConstructor() {
        run(InConstructor.class).assertThatEvents().haveExactly(1, failure("test", "A DliProject belongs to one test"));
    }

    private static Events run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute()
                .testEvents();
    }

    private static Condition<Event> failure(String test, String... texts) {
        return event(
                EventConditions.test(test),
                finishedWithFailure(message(text -> Set.of(texts).stream().allMatch(text::contains))));
    }

    @DliEmulatorTest
    static class Leaking {

        @Test
        void leavesAQueue(DliProject project) {
            new DliClient(project).createQueue("etl");
        }
    }

    @DliEmulatorTest
    static class UnusedFault {

        @Test
        void setsAFault(DliProject project) {
            project.faults(Fault.throttle("ListQueues"));
        }
    }

    @DliEmulatorTest(leakGuard = false, seed = 7, timing = "instant", clock = ClockMode.REAL)
    static class Unguarded {

        @Test
        void leavesAQueue(DliProject project) {
            new DliClient(project).createQueue("etl");
            project.resource("queue/etl").isIn("AVAILABLE");
            assertThat(project.seed()).isEqualTo(7);
        }

        @Test
        @DliEmulatorTest(leakGuard = false, seed = 8)
        void overridesTheClass(DliProject project) {
            new DliClient(project).createQueue("etl");
            project.resource("queue/etl").isIn("ASSIGNING");
            assertThat(project.seed()).isEqualTo(8);
        }
    }

    @DliEmulatorTest
    static class Tidy {

        @Test
        void leavesAQueue(DliProject project) {
            new DliClient(project).createQueue("etl");
        }

        @AfterEach
        void delete(DliProject project) {
            new DliClient(project).deleteQueue("etl");
        }
    }

    @DliEmulatorTest
    static class OwnProject {

        @RepeatedTest(2)
        void test(DliProject project) {
            PROJECTS.add(project.id());
        }

        @Nested
        class Inner {

            @BeforeEach
            void sameProject(DliProject project, TestInfo test) {
                PROJECTS.add(project.id());
            }

            @RepeatedTest(2)
            void test(DliProject project) {
                PROJECTS.add(project.id());
            }
        }
    }

    @DliEmulatorTest
    static class InConstructor {

        InConstructor(DliProject project) {
            assertThat(project).isNull();
        }

        @Test
        void test() {
            // not reached
        }
    }
}
