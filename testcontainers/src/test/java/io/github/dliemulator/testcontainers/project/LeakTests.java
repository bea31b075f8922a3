package io.github.dliemulator.testcontainers.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeakTests {

    @Test
    void namesResourcesInTheOrderOfDeletionWithTheCallsThatCreatedThem() {
        assertThat(describe("""
                {"left": [
                    {"kind": "connection", "id": "4b44", "name": "crm", "createdBy": {"number": 12, "at": "2030-01-01T00:00:00Z",
                     "operation": "CreateEnhancedConnection", "method": "POST", "path": "/v2.0/p/datasource/enhanced-connections"},
                     "delete": {"method": "DELETE", "path": "/v2.0/p/datasource/enhanced-connections/4b44"}},
                    {"kind": "queue", "id": "etl", "delete": {"method": "DELETE", "path": "/v1.0/p/queues/etl"}}],
                 "pending": [], "faultsNeverHit": []}""")).isEqualTo("""
                The test left 2 resources in its project p
                Delete in this order:
                  1. connection/4b44 (crm), created by call 12, CreateEnhancedConnection at 2030-01-01T00:00:00Z: \
                DELETE /v2.0/p/datasource/enhanced-connections/4b44
                  2. queue/etl, created by no call of the journal: DELETE /v1.0/p/queues/etl""");
    }

    @Test
    void namesPendingChanges() {
        assertThat(describe("""
                {"pending": [{"at": "2030-01-01T00:00:04Z", "resource": "queue/etl", "from": "ASSIGNING", "to": "AVAILABLE",
                    "reason": "timing quick"}]}""")).isEqualTo("""
                The test left 1 pending change in its project p
                Pending changes:
                  queue/etl ASSIGNING -> AVAILABLE at 2030-01-01T00:00:04Z (timing quick)""");
    }

    @Test
    void namesFaultsThatAppliedToNoCall() {
        assertThat(describe("""
                {"faultsNeverHit": [{"operation": "CreateQueue", "kind": "error", "calls": 0, "hits": 0},
                    {"operation": "ListQueues", "kind": "throttle", "every": 3, "calls": 2, "hits": 0}]}""")).isEqualTo("""
                The test left 2 faults that applied to no call in its project p
                Faults that applied to no call:
                  error of CreateQueue, checked for 0 calls
                  throttle of ListQueues, checked for 2 calls""");
    }

    @Test
    void countsAllThreeKinds() {
        assertThat(describe("""
                {"left": [{"kind": "queue", "id": "a"}],
                 "pending": [{"at": "2030-01-01T00:00:04Z", "resource": "queue/a"}, {"at": "2030-01-01T00:00:05Z", "resource": "queue/a"}],
                 "faultsNeverHit": [{"operation": "*", "kind": "latency"}], "more": 1}"""))
                .startsWith(
                        "The test left 1 resource, 2 pending changes and 1 fault that applied to no call in its project p\n");
    }

    private static String describe(String problem) {
        return Leak.parse(problem).describe("its project p");
    }
}
