package io.github.dliemulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class SubnetTests extends NetworkTest {

    private String vpc;

    @BeforeEach
    void setUpVpc() {
        vpc = createVpc("v", "192.168.0.0/16");
    }

    @Test
    void subnetIsCreatedImmediatelyWithItsFields() {
        Map<String, Object> fields = Map.of(
                "name",
                "subnet",
                "description",
                "d",
                "cidr",
                "192.168.20.0/24",
                "gateway_ip",
                "192.168.20.1",
                "vpc_id",
                vpc,
                "dhcp_enable",
                false,
                "dnsList",
                List.of("114.1.1.114", "114.1.1.115", "8.8.8.8"),
                "availability_zone",
                "eu-de-01",
                "extra_dhcp_opts",
                List.of(Map.of("opt_name", "ntp", "opt_value", "10.100.0.33")),
                "tags",
                List.of("team*data"));
        Map<String, Object> created = read(postSubnet(fields), "$.subnet");
        assertThat(created)
                .containsEntry("id", created.get("neutron_network_id"))
                .doesNotContainEntry("neutron_subnet_id", created.get("id"))
                .doesNotContainKeys("cidr_v6", "gateway_ip_v6", "neutron_subnet_id_v6");
        ok(get(subnets() + "/" + created.get("id"))).json("""
                {"subnet":{"name":"subnet","description":"d","cidr":"192.168.20.0/24","gateway_ip":"192.168.20.1",
                "vpc_id":"%s","status":"ACTIVE","dhcp_enable":false,"ipv6_enable":false,"primary_dns":"114.1.1.114",
                "secondary_dns":"114.1.1.115","dnsList":["114.1.1.114","114.1.1.115","8.8.8.8"],
                "availability_zone":"eu-de-01","extra_dhcp_opts":[{"opt_name":"ntp","opt_value":"10.100.0.33"}],
                "tenant_id":"%s","created_at":"2030-01-01T00:00:00"}}""".formatted(vpc, project));
        ok(get("/v3/%s/vpc/vpcs/%s".formatted(project, vpc)))
                .json("{\"vpc\":{\"cloud_resources\":[{\"resource_count\":1}]}}");
    }

    @Test
    void optionalFieldsOfASubnetHaveDefaults() {
        ok(postSubnet(subnet(vpc, "s", "192.168.1.0/24"))).json("""
                {"subnet":{"description":"","dhcp_enable":true,"primary_dns":"","secondary_dns":"","dnsList":[],
                "availability_zone":"","extra_dhcp_opts":[]}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "192.169.0.0/24, VPC.0212",
        "10.0.0.0/24,    VPC.0203",
        "192.168.0.0/29, VPC.0212",
        "192.168.0.0,    VPC.0212",
        "192.0.0.0/8,    VPC.0212",
        "fd00::/64,      VPC.0212",
        "nonsense,       VPC.0212"
    })
    void cidrLiesWithinTheVpcs(String cidr, String code) {
        vpcError(
                postSubnet(
                        subnet(vpc, "s", cidr).get("gateway_ip").equals(cidr)
                                ? with(subnet(vpc, "s", cidr), "gateway_ip", "192.168.0.1")
                                : subnet(vpc, "s", cidr)),
                400,
                code);
        assertThat(ids(get(subnets()), "subnets")).isEmpty();
    }

    @Test
    void wholeVpcCanBeOneSubnetAndOneWithoutCidrCanHaveAny() {
        createSubnet(vpc, "s", "192.168.0.0/16");
        String anywhere = read(post(vpcs(), Map.of("vpc", Map.of())), "$.vpc.id");
        createSubnet(anywhere, "s", "10.0.0.0/8");
        createSubnet(anywhere, "t", "172.16.0.0/28");
        vpcError(postSubnet(subnet(anywhere, "u", "8.8.8.0/24")), 400, "VPC.0212");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.4.0/22", "192.168.5.0/24", "192.168.6.0/28", "192.168.0.0/16"})
    void subnetsOfOneVpcDoNotOverlap(String cidr) {
        createSubnet(vpc, "s", "192.168.4.0/22");
        assertThat(vpcError(postSubnet(subnet(vpc, "t", cidr)), 400, "VPC.0204"))
                .isEqualTo("The subnet has already existed in the VPC, or has been in conflict with the VPC subnet.");
        createSubnet(vpc, "s", "192.168.8.0/22");
        createSubnet(createVpc("w", "192.168.0.0/16"), "t", cidr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.2.1", "10.0.0.1", "192.168.1", "192.168.1.0/24", "x", ""})
    void gatewayIsAnAddressOfTheSubnet(String gateway) {
        assertThat(vpcError(
                        postSubnet(with(subnet(vpc, "s", "192.168.1.0/24"), "gateway_ip", gateway)), 400, "VPC.0201"))
                .contains("gateway_ip must be an");
    }

    @Test
    void invalidFieldsAreRejected() {
        Map<String, Object> good = subnet(vpc, "s", "192.168.1.0/24");
        for (String field : List.of("name", "cidr", "gateway_ip", "vpc_id")) {
            assertThat(vpcError(postSubnet(with(good, field, null)), 400, "VPC.0201"))
                    .startsWith("subnet." + field + " must not be");
        }
        Stream.of("", "a b", "x".repeat(65))
                .forEach(name -> vpcError(postSubnet(with(good, "name", name)), 400, "VPC.0201"));
        vpcError(postSubnet(with(good, "description", "a<b")), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "primary_dns", "dns")), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "secondary_dns", "fd00::1")), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "dnsList", List.of("1.1.1.300"))), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "dnsList", java.util.Collections.nCopies(11, "1.1.1.1"))), 400, "VPC.0201");
        vpcError(
                postSubnet(with(with(good, "dnsList", List.of("1.1.1.1")), "primary_dns", "2.2.2.2")), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "extra_dhcp_opts", List.of(Map.of("opt_name", "x")))), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "dhcp_enable", "maybe")), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "availability_zone", "x".repeat(256))), 400, "VPC.0201");
        vpcError(postSubnet(with(good, "vpc_id", "nowhere")), 404, "VPC.0003");
        assertThat(ids(get(subnets()), "subnets")).isEmpty();
    }

    @Test
    void malformedRequestIsRejectedWithAVpcError() {
        vpcError(post(subnets(), "{\"subnet\":"), 400, "VPC.0201");
        assertThat(vpcError(post(subnets(), Map.of()), 400, "VPC.0201")).isEqualTo("subnet must not be null");
        vpcError(get(subnets() + "?limit=x"), 400, "VPC.0201");
        vpcError(
                http.put()
                        .uri(subnetOf(vpc, "x"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("{}")
                        .exchange(),
                415,
                "VPC.0101");
    }

    @Test
    void onlyGivenFieldsAreUpdated() {
        String id = createSubnet(vpc, "s", "192.168.1.0/24");
        advance("1h");
        Map<String, Object> change = Map.of(
                "name",
                "t",
                "dhcp_enable",
                false,
                "primary_dns",
                "1.1.1.1",
                "extra_dhcp_opts",
                List.of(Map.of("opt_name", "ntp", "opt_value", "10.0.0.1"), Map.of("opt_name", "addresstime")));
        ok(put(subnetOf(vpc, id), Map.of("subnet", change)))
                .json("{\"subnet\":{\"id\":\"%s\",\"status\":\"ACTIVE\"}}".formatted(id));
        String changed = """
                {"subnet":{"name":"t","dhcp_enable":false,"primary_dns":"1.1.1.1","secondary_dns":"","dnsList":["1.1.1.1"],
                "extra_dhcp_opts":[{"opt_name":"ntp","opt_value":"10.0.0.1"}],"cidr":"192.168.1.0/24",
                "created_at":"2030-01-01T00:00:00","updated_at":"2030-01-01T01:00:00"}}""";
        ok(get(subnets() + "/" + id)).json(changed);
        ok(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "t"))));
        ok(get(subnets() + "/" + id)).json(changed);
        ok(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "t", "secondary_dns", "3.3.3.3"))));
        ok(get(subnets() + "/" + id)).json("{\"subnet\":{\"dnsList\":[\"1.1.1.1\",\"3.3.3.3\"]}}");
        ok(put(
                subnetOf(vpc, id),
                Map.of("subnet", Map.of("name", "t", "dnsList", List.of(), "extra_dhcp_opts", List.of()))));
        ok(get(subnets() + "/" + id)).json("{\"subnet\":{\"primary_dns\":\"\",\"dnsList\":[],\"extra_dhcp_opts\":[]}}");
    }

    @Test
    void invalidUpdatesAreRejected() {
        String id = createSubnet(vpc, "s", "192.168.1.0/24");
        vpcError(put(subnetOf(vpc, id), Map.of("subnet", Map.of())), 400, "VPC.0201");
        vpcError(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", ""))), 400, "VPC.0201");
        assertThat(vpcError(put(subnetOf(vpc, "nope"), Map.of("subnet", Map.of("name", "t"))), 404, "VPC.0202"))
                .isEqualTo("Query resource by id nope fail.the subnet could not be found.");
        assertThat(vpcError(put(subnetOf("other", id), Map.of("subnet", Map.of("name", "t"))), 404, "VPC.0207"))
                .isEqualTo("Subnet does not belong to the VPC.");
    }

    @Test
    void enabledIpv6CannotBeDisabled() {
        String id = createSubnet(vpc, "s", "192.168.1.0/24");
        ok(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "s", "ipv6_enable", true))));
        Map<String, Object> enabled = read(get(subnets() + "/" + id), "$.subnet");
        Cidr range = Cidr.of((String) enabled.get("cidr_v6"));
        assertThat(enabled).containsEntry("ipv6_enable", true).containsKey("neutron_subnet_id_v6");
        assertThat(range.contains((String) enabled.get("gateway_ip_v6"))).isTrue();
        vpcError(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "s", "ipv6_enable", false))), 400, "VPC.0201");
        ok(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "s", "ipv6_enable", true))));
        assertThat(NetworkTest.<Map<String, Object>>read(get(subnets() + "/" + id), "$.subnet"))
                .isEqualTo(enabled);
    }

    @Test
    void subnetIsDeletedThroughItsOwnVpc() {
        String id = createSubnet(vpc, "s", "192.168.1.0/24");
        vpcError(delete(subnetOf("other", id)), 404, "VPC.0207");
        delete(subnetOf(vpc, id)).expectStatus().isNoContent();
        vpcError(get(subnets() + "/" + id), 404, "VPC.0202");
        vpcError(delete(subnetOf(vpc, id)), 404, "VPC.0202");
        String again = createSubnet(vpc, "s", "192.168.1.0/24");
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void subnetsAreListedByVpcAndFollowAMarker() {
        String other = createVpc("w", "10.0.0.0/8");
        String apart = createSubnet(other, "s", "10.0.0.0/24");
        List<String> subnetIds = Stream.of("1", "2", "3")
                .map(part -> createSubnet(vpc, "s" + part, "192.168." + part + ".0/24"))
                .sorted()
                .toList();
        assertThat(ids(get(subnets() + "?vpc_id=" + other), "subnets")).containsExactly(apart);
        assertThat(ids(get(subnets() + "?vpc_id=nope"), "subnets")).isEmpty();
        assertThat(ids(get(subnets()), "subnets")).hasSize(4);
        assertThat(ids(get(subnets() + "?limit=1&vpc_id=" + vpc), "subnets")).isEqualTo(subnetIds.subList(0, 1));
        assertThat(ids(get(subnets() + "?marker=" + subnetIds.get(0) + "&vpc_id=" + vpc), "subnets"))
                .isEqualTo(subnetIds.subList(1, 3));
    }

    @Test
    void subnetUsedByAConnectionCannotBeDeleted() {
        String id = createSubnet(vpc, "s", "192.168.1.0/24");
        String connection = createdId(post(connections(), with(connection("crm"), "dest_network_id", id)));
        assertThat(vpcError(delete(subnetOf(vpc, id)), 409, "VPC.0209"))
                .isEqualTo("subnet is still used ,such as computer,LB.");
        ok(get(subnets() + "/" + id));
        ok(delete(connections() + "/" + connection));
        delete(subnetOf(vpc, id)).expectStatus().isNoContent();
    }
}
