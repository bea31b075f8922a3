package io.github.dliemulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class VpcTests extends NetworkTest {

    @Test
    void vpcIsCreatedImmediatelyWithItsFields() {
        String response = """
                {"vpc":{"name":"vpc","description":"test","cidr":"192.168.0.0/16","status":"OK","routes":[],
                "enterprise_project_id":"0aad99bc-f5f6-4f78-8404-c598d76b0ed2","tenant_id":"%s",
                "created_at":"2030-01-01T00:00:00","updated_at":"2030-01-01T00:00:00"}}""".formatted(project);
        String id = read(
                post(
                        vpcs(),
                        Map.of(
                                "vpc",
                                Map.of(
                                        "name",
                                        "vpc",
                                        "description",
                                        "test",
                                        "cidr",
                                        "192.168.0.0/16",
                                        "enterprise_project_id",
                                        "0aad99bc-f5f6-4f78-8404-c598d76b0ed2",
                                        "tags",
                                        List.of("team*data")))),
                "$.vpc.id");
        assertThat(UUID.fromString(id)).hasToString(id);
        ok(get(vpcs() + "/" + id)).json(response);
        ok(get("/v2.0/%s/vpcs/%s/tags".formatted(project, id)))
                .json("{\"tags\":[{\"key\":\"team\",\"value\":\"data\"}]}");
        ok(get("/v3/%s/vpc/vpcs/%s".formatted(project, id))).json("""
                {"vpc":{"id":"%s","name":"vpc","cidr":"192.168.0.0/16","extend_cidrs":[],"status":"ACTIVE",
                "cloud_resources":[{"resource_type":"virsubnet","resource_count":0}]}}""".formatted(id));
    }

    @Test
    void allFieldsOfAVpcAreOptional() {
        ok(post(vpcs(), Map.of("vpc", Map.of())))
                .json("{\"vpc\":{\"name\":\"\",\"description\":\"\",\"cidr\":\"\",\"enterprise_project_id\":\"0\"}}");
        ok(post(vpcs(), Map.of("vpc", Map.of("cidr", ""))));
        assertThat(ids(get(vpcs()), "vpcs")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void newProjectHasNoVpcsAndAResetDeletesThem() {
        assertThat(ids(get(vpcs()), "vpcs")).isEmpty();
        createNetwork("10.1.0.0/24");
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(ids(get(vpcs()), "vpcs")).isEmpty();
        assertThat(ids(get(subnets()), "subnets")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.255.255.240/28", "172.16.0.0/12", "172.31.0.0/24", "192.168.0.0/16"})
    void vpcHasPrivateAddresses(String cidr) {
        ok(postVpc("v", cidr)).jsonPath("$.vpc.cidr").isEqualTo(cidr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.0/24",
                "10.0.0.0/7",
                "10.0.0.0/29",
                "10.0.0.0",
                "172.0.0.0/8",
                "fd00::/16",
                "10.0.0.0/33",
                "all",
                " ",
                "10.0.0.0/8 "
            })
    void otherAddressesAreRejected(String cidr) {
        assertThat(vpcError(postVpc("v", cidr), 400, "VPC.0101")).startsWith("cidr must be");
        String id = createVpc("v", "10.0.0.0/8");
        vpcError(put(vpcs() + "/" + id, Map.of("vpc", Map.of("cidr", cidr))), 400, "VPC.0101");
        ok(get(vpcs() + "/" + id)).jsonPath("$.vpc.cidr").isEqualTo("10.0.0.0/8");
    }

    @Test
    void invalidFieldsAreRejected() {
        assertThat(vpcError(post(vpcs(), Map.of("vpc", Map.of("name", "a b"))), 400, "VPC.0101"))
                .isEqualTo("vpc.name must be up to 64 letters, digits, underscores, hyphens and periods");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("name", "x".repeat(65)))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("description", "<b>"))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("description", "x".repeat(256)))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("name", "\ud835\udc00".repeat(33)))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("description", "\ud83d\ude00".repeat(128)))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("enterprise_project_id", "x".repeat(37)))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("tags", List.of(1, Map.of())))), 400, "VPC.0101");
        vpcError(post(vpcs(), Map.of("vpc", Map.of("tags", List.of("no asterisk")))), 400, "VPC.0101");
        assertThat(vpcError(post(vpcs(), Map.of()), 400, "VPC.0101")).isEqualTo("vpc must not be null");
        ok(post(vpcs(), Map.of("vpc", Map.of("name", "网络-1._é", "description", "x".repeat(255)))));
    }

    @Test
    void malformedRequestIsRejectedWithAVpcError() {
        assertThat(vpcError(post(vpcs(), "{\"vpc\":"), 400, "VPC.0101"))
                .isEqualTo("The request body is not valid JSON");
        vpcError(post(vpcs(), "[]"), 400, "VPC.0101");
        vpcError(post(vpcs(), "{\"vpc\":{\"name\":\"\\u0000\"}}"), 400, "VPC.0101");
        vpcError(get(vpcs() + "?limit=x"), 400, "VPC.0101");
        vpcError(get(vpcs() + "?limit=-1"), 400, "VPC.0101");
        vpcError(get(vpcs() + "?marker={marker}", "\0"), 400, "VPC.0101");
        vpcError(get("/v1/bad_id/vpcs"), 400, "VPC.0101");
        assertThat(vpcError(
                        http.post()
                                .uri(vpcs())
                                .contentType(MediaType.TEXT_PLAIN)
                                .body("{}")
                                .exchange(),
                        415,
                        "VPC.0101"))
                .isEqualTo("unsupported media Type");
        vpcError(post(vpcs(), " ".repeat(9_000_000) + "{}"), 413, "VPC.0101");
    }

    @Test
    void unknownPathIsRejectedByTheGateway() {
        error(http.method(HttpMethod.PATCH).uri(vpcs()).exchange(), 404, "APIGW.0101");
        error(get(vpcs() + "/x/y"), 404, "APIGW.0101");
    }

    @Test
    void nameIsUniqueInAProject() {
        String id = createVpc("v", "10.0.0.0/8");
        assertThat(vpcError(postVpc("v", "10.0.0.0/8"), 400, "VPC.0115")).isEqualTo("The router name has exist.");
        String other = createVpc("w", "10.0.0.0/8");
        vpcError(put(vpcs() + "/" + other, Map.of("vpc", Map.of("name", "v"))), 400, "VPC.0115");
        ok(put(vpcs() + "/" + id, Map.of("vpc", Map.of("name", "v"))));
        delete(vpcs() + "/" + id).expectStatus().isNoContent();
        ok(put(vpcs() + "/" + other, Map.of("vpc", Map.of("name", "v"))));
    }

    @Test
    void omittedFieldsAreKept() {
        String id = createVpc("v", "10.0.0.0/8");
        advance("1h");
        ok(put(vpcs() + "/" + id, Map.of("vpc", Map.of("description", "d")))).json("""
                {"vpc":{"name":"v","cidr":"10.0.0.0/8","description":"d","created_at":"2030-01-01T00:00:00",
                "updated_at":"2030-01-01T01:00:00"}}""");
        ok(put(vpcs() + "/" + id, Map.of("vpc", Map.of("name", "", "description", ""))))
                .json("{\"vpc\":{\"name\":\"\",\"cidr\":\"10.0.0.0/8\",\"description\":\"\"}}");
    }

    @Test
    void vpcCidrMustContainItsSubnets() {
        String id = createVpc("v", "10.0.0.0/8");
        createSubnet(id, "s", "10.2.0.0/16");
        assertThat(vpcError(put(vpcs() + "/" + id, Map.of("vpc", Map.of("cidr", "10.1.0.0/16"))), 400, "VPC.0117"))
                .isEqualTo("Cidr can not contain subnetList cidr.");
        ok(put(vpcs() + "/" + id, Map.of("vpc", Map.of("cidr", "10.2.0.0/15"))));
        ok(put(vpcs() + "/" + id, Map.of("vpc", Map.of("cidr", ""))));
        vpcError(put(vpcs() + "/" + id, Map.of("vpc", Map.of("cidr", "192.168.0.0/16"))), 400, "VPC.0117");
    }

    @Test
    void vpcIsDeletedOnceItHasNoSubnets() {
        String id = createVpc("v", "10.0.0.0/8");
        String subnet = createSubnet(id, "s", "10.2.0.0/16");
        assertThat(vpcError(delete(vpcs() + "/" + id), 409, "VPC.0104"))
                .isEqualTo("Router contains subnets, please delete subnet first.");
        delete(subnetOf(id, subnet)).expectStatus().isNoContent();
        delete(vpcs() + "/" + id).expectStatus().isNoContent();
        vpcError(get(vpcs() + "/" + id), 404, "VPC.0003");
        vpcError(get("/v3/%s/vpc/vpcs/%s".formatted(project, id)), 404, "VPC.0003");
        vpcError(delete(vpcs() + "/" + id), 404, "VPC.0003");
        assertThat(vpcError(put(vpcs() + "/" + id, Map.of("vpc", Map.of())), 404, "VPC.0003"))
                .isEqualTo("VPC does not exist.");
    }

    @Test
    void pagesFollowAMarker() {
        List<String> created = IntStream.range(0, 5)
                .mapToObj(i -> createVpc("v" + i, "10.0.0.0/8"))
                .sorted()
                .toList();
        assertThat(ids(get(vpcs()), "vpcs")).isEqualTo(created);
        assertThat(ids(get(vpcs() + "?limit=0"), "vpcs")).isEqualTo(created);
        assertThat(ids(get(vpcs() + "?limit=2"), "vpcs")).isEqualTo(created.subList(0, 2));
        assertThat(ids(get(vpcs() + "?limit=2&marker=" + created.get(1)), "vpcs"))
                .isEqualTo(created.subList(2, 4));
        assertThat(ids(get(vpcs() + "?marker=" + created.get(1)), "vpcs")).isEqualTo(created.subList(2, 5));
        assertThat(ids(get(vpcs() + "?limit=2147483647&marker=" + created.get(4)), "vpcs"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id=none, 0", "enterprise_project_id=0, 1", "enterprise_project_id=e, 1", "enterprise_project_id=x, 0"})
    void listIsFiltered(String query, int found) {
        String id = createVpc("v", "10.0.0.0/8");
        ok(post(vpcs(), Map.of("vpc", Map.of("name", "w", "enterprise_project_id", "e"))));
        assertThat(ids(get(vpcs() + "?" + query), "vpcs")).hasSize(found);
        assertThat(ids(get(vpcs() + "?id=" + id), "vpcs")).containsExactly(id);
        assertThat(ids(get(vpcs() + "?enterprise_project_id=all_granted_eps"), "vpcs"))
                .hasSize(2);
    }

    @Test
    void vpcsAreInvisibleToOtherProjects() {
        String id = createVpc("v", "10.0.0.0/8");
        String subnet = createSubnet(id, "s", "10.2.0.0/16");
        setUpProject();
        assertThat(ids(get(vpcs()), "vpcs")).isEmpty();
        vpcError(get(vpcs() + "/" + id), 404, "VPC.0003");
        vpcError(get(subnets() + "/" + subnet), 404, "VPC.0202");
        vpcError(postSubnet(subnet(id, "t", "10.3.0.0/16")), 404, "VPC.0003");
        vpcError(delete(subnetOf(id, subnet)), 404, "VPC.0202");
    }

    @Test
    void vpcUsedByAConnectionCannotBeDeleted() {
        String id = createVpc("v", "10.0.0.0/8");
        Map<String, Object> crm = with(connection("crm"), "dest_vpc_id", id);
        String connection = createdId(post(connections(), crm));
        assertThat(vpcError(delete(vpcs() + "/" + id), 409, "VPC.0108")).isEqualTo("Router is used not allow deleted.");
        ok(delete(connections() + "/" + connection));
        delete(vpcs() + "/" + id).expectStatus().isNoContent();
    }
}
