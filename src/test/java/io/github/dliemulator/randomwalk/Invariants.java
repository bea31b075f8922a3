package io.github.dliemulator.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Invariants of a project after each call, checked through the API only. */
final class Invariants {

    private static final Map<String, Set<String>> PEER_TRANSITIONS = Map.of(
            "CREATING", Set.of("CREATING", "ACTIVE", "FAILED"), "ACTIVE", Set.of("ACTIVE"), "FAILED", Set.of("FAILED"));
    private static final Map<String, Set<String>> JOB_TRANSITIONS = Map.of(
            "LAUNCHING", Set.of("LAUNCHING", "RUNNING", "FINISHED", "FAILED", "CANCELLED"),
            "RUNNING", Set.of("RUNNING", "FINISHED", "FAILED", "CANCELLED"),
            "FINISHED", Set.of("FINISHED"),
            "FAILED", Set.of("FAILED"),
            "CANCELLED", Set.of("CANCELLED"));
    private static final Map<String, Set<String>> POOL_TRANSITIONS = Map.of(
            "CREATING", Set.of("CREATING", "AVAILABLE", "SCALING", "FAILED"),
            "AVAILABLE", Set.of("AVAILABLE", "SCALING"),
            "SCALING", Set.of("AVAILABLE", "SCALING"),
            "FAILED", Set.of("FAILED"));

    private final ApiClient client;
    private final String project;
    /** By {@code peer_id} and by the {@code resource_id} of a pool: a resource that is created again starts again. */
    private Map<String, String> states = Map.of();

    private Map<String, String> jobStates = Map.of();

    /** Resources that need a separate call are checked one at a time. */
    private int checks;

    Invariants(ApiClient wire, String project) {
        this.client = wire;
        this.project = project;
    }

    void check() {
        List<JsonNode> queues = list("/v1.0/%s/queues?queue_type=all", "queues");
        List<JsonNode> pools = list("/v3/%s/elastic-resource-pools", "elastic_resource_pools");
        List<JsonNode> connections = list("/v2.0/%s/datasource/enhanced-connections?limit=0", "connections");
        namesAreUnique(queues, "queue_name");
        namesAreUnique(pools, "elastic_resource_pool_name");
        namesAreUnique(connections, "name");
        connections.forEach(connection -> peersReferToExistingTargets(connection, queues, pools));
        pools.forEach(pool -> poolHoldsItsQueues(pool, queues));
        statesFollowLegalTransitions(connections, pools);
        switch (checks++ % 7) {
            case 0 -> randomResource(queues).ifPresent(this::queueDetailMatchesTheList);
            case 1 -> randomResource(connections).ifPresent(this::connectionDetailMatchesTheList);
            case 2 -> randomResource(pools).ifPresent(pool -> policiesFitTheirPool(pool, queues));
            case 3 -> subnetsDoNotOverlapInTheirVpcs();
            case 4 -> clockShowsTheNextChange();
            case 5 -> jobsFollowLegalTransitions();
            default -> quotasAreCounted(queues, pools);
        }
    }

    private static void namesAreUnique(List<JsonNode> resources, String field) {
        assertThat(texts(resources, field)).doesNotHaveDuplicates();
    }

    private static void peersReferToExistingTargets(JsonNode connection, List<JsonNode> queues, List<JsonNode> pools) {
        List<String> bindable = queues.stream()
                .filter(queue -> queue.path("resource_mode").asInt() == 1)
                .filter(queue ->
                        queue.path("elastic_resource_pool_name").asString().isEmpty())
                .map(queue -> queue.path("queue_name").asString())
                .toList();
        assertThat(texts(connection.path("available_queue_info").valueStream().toList(), "name"))
                .doesNotHaveDuplicates()
                .isSubsetOf(bindable);
        assertThat(texts(connection.path("elastic_resource_pools").valueStream().toList(), "name"))
                .doesNotHaveDuplicates()
                .isSubsetOf(texts(pools, "elastic_resource_pool_name"));
    }

    private static void poolHoldsItsQueues(JsonNode pool, List<JsonNode> queues) {
        String name = pool.path("elastic_resource_pool_name").asString();
        List<String> existingQueues = queues.stream()
                .filter(queue ->
                        queue.path("elastic_resource_pool_name").asString().equals(name))
                .map(queue -> queue.path("queue_name").asString())
                .toList();
        assertThat(pool.path("queues").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(existingQueues);
        assertThat(pool.path("min_cu").asInt())
                .isLessThanOrEqualTo(pool.path("max_cu").asInt());
        assertThat(pool.path("current_cu").asInt() % 16).isZero();
        assertThat(pool.path("actual_cu").asInt())
                .isEqualTo(
                        existingQueues.isEmpty() ? 0 : pool.path("current_cu").asInt());
    }

    private void statesFollowLegalTransitions(List<JsonNode> connections, List<JsonNode> pools) {
        Map<String, String> now = new HashMap<>();
        connections.forEach(connection -> Stream.of("available_queue_info", "elastic_resource_pools")
                .flatMap(field -> connection.path(field).valueStream())
                .forEach(peer -> assertTransition(now, PEER_TRANSITIONS, peer.path("peer_id"), peer.path("status"))));
        pools.forEach(pool -> assertTransition(now, POOL_TRANSITIONS, pool.path("resource_id"), pool.path("status")));
        states = now;
    }

    private void assertTransition(
            Map<String, String> now, Map<String, Set<String>> transitions, JsonNode id, JsonNode status) {
        String before = states.get(id.asString());
        if (before != null) {
            assertThat(transitions.get(before))
                    .as("%s goes on from %s", id, before)
                    .contains(status.asString());
        }
        assertThat(now.put(id.asString(), status.asString()))
                .as("%s is unique", id)
                .isNull();
    }

    /** A hundred jobs, the last one first. */
    private void jobsFollowLegalTransitions() {
        List<JsonNode> jobs = list("/v1.0/%s/jobs?page-size=100", "jobs");
        namesAreUnique(jobs, "job_id");
        Map<String, String> now = new HashMap<>();
        for (JsonNode job : jobs) {
            String status = job.path("status").asString();
            String before = jobStates.getOrDefault(job.path("job_id").asString(), "LAUNCHING");
            assertThat(JOB_TRANSITIONS.get(before)).as("%s", job).contains(status);
            assertThat(job.path("duration").asLong()).as("%s", job).isNotNegative();
            now.put(job.path("job_id").asString(), status);
        }
        jobStates = now;
        randomResource(jobs).ifPresent(this::jobStatusMatchesTheList);
    }

    private void jobStatusMatchesTheList(JsonNode listed) {
        JsonNode shown = client.get("/v1.0/%s/jobs/%s/status"
                .formatted(project, listed.path("job_id").asString()));
        listed.propertyNames().stream()
                .filter(shown::has)
                .forEach(field -> assertThat(shown.path(field)).as(field).isEqualTo(listed.path(field)));
    }

    private void queueDetailMatchesTheList(JsonNode listed) {
        JsonNode shown = client.get("/v1.0/%s/queues/%s"
                .formatted(project, listed.path("queue_name").asString()));
        assertThat(shown.path("queueName")).isEqualTo(listed.path("queue_name"));
        assertThat(shown.path("cuCount")).isEqualTo(listed.path("cu_count"));
        assertThat(shown.path("queueType")).isEqualTo(listed.path("queue_type"));
        listed.propertyNames().stream()
                .filter(shown::has)
                .forEach(field -> assertThat(shown.path(field)).as(field).isEqualTo(listed.path(field)));
    }

    private void connectionDetailMatchesTheList(JsonNode listed) {
        JsonNode shown = client.get("/v2.0/%s/datasource/enhanced-connections/%s"
                .formatted(project, listed.path("id").asString()));
        listed.propertyNames()
                .forEach(field -> assertThat(shown.path(field)).as(field).isEqualTo(listed.path(field)));
    }

    private void clockShowsTheNextChange() {
        JsonNode clock = client.get("/_emulator/projects/%s/clock".formatted(project));
        List<String> next = list("/_emulator/projects/%s/resources", "resources").stream()
                .map(resource -> resource.at("/next/from").asString(""))
                .filter(from -> !from.isEmpty())
                .toList();
        assertThat(clock.path("pending").asInt()).isGreaterThanOrEqualTo(next.size());
        assertThat(clock.at("/next/at").asString("")).isEqualTo(earliest(next));
    }

    private static String earliest(List<String> instants) {
        return instants.stream()
                .map(Instant::parse)
                .min(Comparator.naturalOrder())
                .map(Instant::toString)
                .orElse("");
    }

    private void policiesFitTheirPool(JsonNode pool, List<JsonNode> queues) {
        String name = pool.path("elastic_resource_pool_name").asString();
        List<JsonNode> inside = list("/v3/%s/elastic-resource-pools/" + name + "/queues", "queues");
        int max = pool.path("max_cu").asInt();
        int sumOfMinima = 0;
        for (JsonNode queue : inside) {
            List<JsonNode> policies =
                    queue.path("queue_scaling_policies").valueStream().toList();
            assertThat(policies)
                    .isNotEmpty()
                    .allSatisfy(policy -> assertThat(policy.path("max_cu").asInt())
                            .isBetween(policy.path("min_cu").asInt(), max));
            sumOfMinima += policies.stream()
                    .mapToInt(policy -> policy.path("min_cu").asInt())
                    .min()
                    .orElseThrow();
        }
        assertThat(sumOfMinima).isLessThanOrEqualTo(pool.path("min_cu").asInt());
        assertThat(texts(inside, "queue_name")).isSubsetOf(texts(queues, "queue_name"));
    }

    private void subnetsDoNotOverlapInTheirVpcs() {
        Map<String, JsonNode> vpcs = list("/v1/%s/vpcs", "vpcs").stream()
                .collect(Collectors.toMap(vpc -> vpc.path("id").asString(), vpc -> vpc));
        Map<String, List<Cidr>> taken = new HashMap<>();
        for (JsonNode subnet : list("/v1/%s/subnets", "subnets")) {
            Cidr cidr = Cidr.of(subnet.path("cidr").asString());
            String vpcId = subnet.path("vpc_id").asString();
            assertThat(vpcs).containsKey(vpcId);
            String range = vpcs.get(vpcId).path("cidr").asString();
            assertThat(range.isEmpty() || Cidr.of(range).contains(cidr)).isTrue();
            List<Cidr> others = taken.computeIfAbsent(vpcId, id -> new ArrayList<>());
            assertThat(others).noneMatch(cidr::overlaps);
            others.add(cidr);
        }
    }

    private void quotasAreCounted(List<JsonNode> queues, List<JsonNode> pools) {
        Map<String, Integer> used = client.get("/v3/%s/quotas".formatted(project))
                .path("quotas")
                .path("resources")
                .valueStream()
                .collect(Collectors.toMap(
                        quota -> quota.path("type").asString(),
                        quota -> quota.path("used").asInt()));
        assertThat(used).containsEntry("QUEUE", queues.size() - 1).containsEntry("ELASTIC_RESOURCE_POOL", pools.size());
    }

    private Optional<JsonNode> randomResource(List<JsonNode> resources) {
        return resources.isEmpty() ? Optional.empty() : Optional.of(resources.get(checks / 4 % resources.size()));
    }

    private List<JsonNode> list(String path, String field) {
        JsonNode response = client.get(path.formatted(project));
        List<JsonNode> items = response.path(field).valueStream().toList();
        if (response.has("count")) {
            assertThat(response.path("count").asInt()).isEqualTo(items.size());
        }
        return items;
    }

    private static List<String> texts(List<JsonNode> resources, String field) {
        return resources.stream()
                .map(resource -> resource.path(field).asString())
                .toList();
    }
}
