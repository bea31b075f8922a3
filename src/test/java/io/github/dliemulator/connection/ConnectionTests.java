package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 51 to 55, 67 and 72 of the contract. */
class ConnectionTests extends ConnectionTest {

    @Test
    void creatingAnswersCreatedWithAnId() {
        createQueue("q1");
        Map<String, Object> response = read(post(connections(), connection("crm_pg", "Q1")), "$");
        assertThat(response)
                .containsEntry("is_success", true)
                .containsEntry("message", "Create peer connection for queues:{q1}");
        String id = String.valueOf(response.get("connection_id"));
        assertThat(UUID.fromString(id)).hasToString(id);
    }

    @Test
    void detailIsFlatAndHasOnePeerForEachQueue() {
        createQueue("q1");
        createQueue("q2");
        Map<String, Object> request = with("hosts", List.of(host("b.c", "192.168.40.8"), host("a", "192.168.40.7")));
        request.put("queues", List.of("q1", "q2"));
        String id = createdId(post(connections(), request));
        Map<String, Object> detail = read(get(connections() + "/" + id), "$");
        assertThat(detail)
                .containsEntry("is_success", true)
                .containsEntry("message", "")
                .containsEntry("id", id)
                .containsEntry("name", "c")
                .containsEntry("status", "ACTIVE")
                .containsEntry("dest_vpc_id", "vpc-1")
                .containsEntry("dest_network_id", "net-1")
                .containsEntry("isPrivis", true)
                .containsEntry("create_time", T0_MILLIS)
                .containsEntry("hosts", request.get("hosts"))
                .containsEntry("elastic_resource_pools", List.of())
                .containsEntry("routes", List.of())
                .containsEntry("ipv6_enable", false)
                .doesNotContainKeys("routetable_id", "tags");
        assertThat(EmulatorTest.<List<String>>read(get(connections() + "/" + id), "$.available_queue_info[*].name"))
                .containsExactly("q1", "q2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "", "a b", "ä"})
    void invalidNameIsRejected(String name) {
        assertThat(error(post(connections(), connection(name)), 400, "DLI.0001"))
                .isEqualTo("name must be 1 to 64 letters, digits and underscores");
    }

    @Test
    void nameMayHave64CharactersAtMost() {
        createConnection("c".repeat(64));
        error(post(connections(), connection("c".repeat(65))), 400, "DLI.0001");
    }

    @Test
    void nameIsTakenUntilItsConnectionIsDeleted() {
        String id = createConnection("c");
        error(post(connections(), connection("c")), 400, "DLI.0006");
        ok(delete(connections() + "/" + id));
        assertThat(createConnection("c")).isNotEqualTo(id);
    }

    @Test
    void atMostTwentyThousandHostsAreAccepted() {
        String longName = "h".repeat(122);
        List<Map<String, String>> hosts = IntStream.range(0, 20_000)
                .mapToObj(i -> host(longName + i, "10.0.0.1"))
                .toList();
        String id = createdId(post(connections(), with("hosts", hosts)));
        assertThat(EmulatorTest.<List<Object>>read(get(connections() + "/" + id), "$.hosts"))
                .hasSize(20_000)
                .endsWith(hosts.get(19_999));
        List<Map<String, String>> oneMore = Collections.nCopies(20_001, host("h", "10.0.0.1"));
        assertThat(error(post(connections(), with("hosts", oneMore)), 400, "DLI.0001"))
                .startsWith("hosts ");
    }

    @ParameterizedTest
    @CsvSource({
        "1abc, 10.0.0.1, hosts[1].name",
        "'', 10.0.0.1, hosts[1].name",
        "a/b, 10.0.0.1, hosts[1].name",
        "a, 300.1.1.1, hosts[1].ip",
        "a, fe80::1, hosts[1].ip",
        "a, '', hosts[1].ip"
    })
    void invalidHostIsRejectedWithItsIndex(String name, String ip, String field) {
        List<Map<String, String>> hosts = List.of(host("fine-1_x.y", "10.0.0.1"), host(name, ip));
        assertThat(error(post(connections(), with("hosts", hosts)), 400, "DLI.0001"))
                .startsWith(field + " must be");
    }

    @Test
    void emptyListsOfQueuesAndTagsAreAccepted() {
        Map<String, Object> terraform = new HashMap<>(connection("c"));
        terraform.put("tags", null);
        terraform.put("elastic_resource_pools", List.of());
        terraform.put("hosts", null);
        String id = createdId(post(connections(), terraform));
        assertThat(EmulatorTest.<List<Object>>read(get(connections() + "/" + id), "$.available_queue_info"))
                .isEmpty();
    }

    @AllowsUndocumentedRequests("A text where a list is meant")
    @Test
    void singleQueueMayBeAPlainString() {
        createQueue("q1");
        String id = createdId(post(connections(), with("queues", "q1")));
        assertThat(EmulatorTest.<List<String>>read(get(connections() + "/" + id), "$.available_queue_info[*].name"))
                .containsExactly("q1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dest_vpc_id", "dest_network_id", "name"})
    void missingFieldIsRejectedWithItsName(String field) {
        Map<String, Object> request = new HashMap<>(connection("c"));
        request.remove(field);
        assertThat(error(post(connections(), request), 400, "DLI.0001")).startsWith(field + " must not be");
    }

    @Test
    void unknownPoolIsRejectedAndNothingIsStored() {
        error(post(connections(), with("elastic_resource_pools", "pool_a")), 400, "DLI.0002");
        assertThat(names("")).isEmpty();
    }

    @Test
    void deletedConnectionStaysReadableAsDeleted() {
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("1m");
        ok(delete(connections() + "/" + id)).json("{\"is_success\":true,\"message\":\"Deleted\"}");
        Map<String, Object> detail = read(get(connections() + "/" + id), "$");
        assertThat(detail).containsEntry("status", "DELETED").containsEntry("available_queue_info", List.of());
        assertThat(names("?status=ACTIVE")).isEmpty();
        assertThat(names("")).isEmpty();
        assertThat(names("?status=deleted")).containsExactly("c");
    }

    @Test
    void deletedConnectionCannotBeChanged() {
        createQueue("q1");
        String id = createConnection("c");
        String uri = connections() + "/" + id;
        ok(delete(uri));
        String gone = "Connection " + id + " does not exist.";
        assertThat(error(delete(uri), 400, "DLI.0001")).isEqualTo(gone);
        assertThat(error(put(uri, Map.of("hosts", List.of())), 400, "DLI.0001")).isEqualTo(gone);
        Map<String, Object> q1 = Map.of("queues", List.of("q1"));
        assertThat(error(post(uri + "/associate-queue", q1), 400, "DLI.0001")).isEqualTo(gone);
        assertThat(error(post(uri + "/disassociate-queue", q1), 400, "DLI.0001"))
                .isEqualTo(gone);
    }

    @Test
    void unknownConnectionIsRejectedWithItsErrorCode() {
        assertThat(error(get(connections() + "/nope"), 400, "DLI.0001")).isEqualTo("Connection nope does not exist.");
    }

    @Test
    void longListsOfNamesAreRejected() {
        List<String> names = Collections.nCopies(1001, "q1");
        assertThat(error(post(connections(), with("queues", names)), 400, "DLI.0001"))
                .isEqualTo("queues size must be between 0 and 1000");
    }

    @Test
    void hostsAreReplacedAsAWhole() {
        String uri =
                connections() + "/" + createdId(post(connections(), with("hosts", List.of(host("a", "10.0.0.1")))));
        List<Map<String, String>> others = List.of(host("b", "10.0.0.2"), host("c", "10.0.0.3"));
        ok(put(uri, Map.of("hosts", others))).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(EmulatorTest.<List<Object>>read(get(uri), "$.hosts")).isEqualTo(others);
        error(put(uri, Map.of("hosts", List.of(host("1", "10.0.0.1")))), 400, "DLI.0001");
        assertThat(EmulatorTest.<List<Object>>read(get(uri), "$.hosts")).isEqualTo(others);
        ok(put(uri, Map.of("hosts", List.of())));
        assertThat(EmulatorTest.<List<Object>>read(get(uri), "$.hosts")).isEmpty();
        ok(put(uri, Map.of("hosts", others)));
        ok(put(uri, Map.of()));
        assertThat(EmulatorTest.<List<Object>>read(get(uri), "$.hosts")).isEmpty();
        error(put(uri, Map.of("hosts", Collections.nCopies(20_001, host("h", "10.0.0.1")))), 400, "DLI.0001");
        error(put(connections() + "/nope", Map.of()), 400, "DLI.0001");
    }

    @Test
    void connectionOfOneProjectIsUnknownInAnother() {
        String id = createConnection("c");
        error(get(connections().replace(project, "other" + project.substring(8)) + "/" + id), 400, "DLI.0001");
    }
}
