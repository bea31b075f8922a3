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
    void letAVpcBeThere() {
        vpc = givenVpc("v", "192.168.0.0/16");
    }

    @Test
    void subnetIsThereAtOnceWithAllThatWasGiven() {
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
        Map<String, Object> created = read(createSubnet(fields), "$.subnet");
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
    void littleNeedBeGivenOfASubnet() {
        ok(createSubnet(subnet(vpc, "s", "192.168.1.0/24"))).json("""
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
        refused(
                createSubnet(
                        subnet(vpc, "s", cidr).get("gateway_ip").equals(cidr)
                                ? with(subnet(vpc, "s", cidr), "gateway_ip", "192.168.0.1")
                                : subnet(vpc, "s", cidr)),
                400,
                code);
        assertThat(ids(get(subnets()), "subnets")).isEmpty();
    }

    @Test
    void aWholeVpcCanBeOneSubnetAndOneWithoutCidrCanHaveAny() {
        givenSubnet(vpc, "s", "192.168.0.0/16");
        String anywhere = read(post(vpcs(), Map.of("vpc", Map.of())), "$.vpc.id");
        givenSubnet(anywhere, "s", "10.0.0.0/8");
        givenSubnet(anywhere, "t", "172.16.0.0/28");
        refused(createSubnet(subnet(anywhere, "u", "8.8.8.0/24")), 400, "VPC.0212");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.4.0/22", "192.168.5.0/24", "192.168.6.0/28", "192.168.0.0/16"})
    void subnetsOfOneVpcDoNotOverlap(String cidr) {
        givenSubnet(vpc, "s", "192.168.4.0/22");
        assertThat(refused(createSubnet(subnet(vpc, "t", cidr)), 400, "VPC.0204"))
                .isEqualTo("The subnet has already existed in the VPC, or has been in conflict with the VPC subnet.");
        givenSubnet(vpc, "s", "192.168.8.0/22");
        givenSubnet(givenVpc("w", "192.168.0.0/16"), "t", cidr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.2.1", "10.0.0.1", "192.168.1", "192.168.1.0/24", "x", ""})
    void gatewayIsAnAddressOfTheSubnet(String gateway) {
        assertThat(refused(
                        createSubnet(with(subnet(vpc, "s", "192.168.1.0/24"), "gateway_ip", gateway)), 400, "VPC.0201"))
                .contains("gateway_ip must be an");
    }

    @Test
    void badFieldsAreRefused() {
        Map<String, Object> good = subnet(vpc, "s", "192.168.1.0/24");
        for (String field : List.of("name", "cidr", "gateway_ip", "vpc_id")) {
            assertThat(refused(createSubnet(with(good, field, null)), 400, "VPC.0201"))
                    .startsWith("subnet." + field + " must not be");
        }
        Stream.of("", "a b", "x".repeat(65))
                .forEach(name -> refused(createSubnet(with(good, "name", name)), 400, "VPC.0201"));
        refused(createSubnet(with(good, "description", "a<b")), 400, "VPC.0201");
        refused(createSubnet(with(good, "primary_dns", "dns")), 400, "VPC.0201");
        refused(createSubnet(with(good, "secondary_dns", "fd00::1")), 400, "VPC.0201");
        refused(createSubnet(with(good, "dnsList", List.of("1.1.1.300"))), 400, "VPC.0201");
        refused(createSubnet(with(good, "dnsList", java.util.Collections.nCopies(11, "1.1.1.1"))), 400, "VPC.0201");
        refused(
                createSubnet(with(with(good, "dnsList", List.of("1.1.1.1")), "primary_dns", "2.2.2.2")),
                400,
                "VPC.0201");
        refused(createSubnet(with(good, "extra_dhcp_opts", List.of(Map.of("opt_name", "x")))), 400, "VPC.0201");
        refused(createSubnet(with(good, "dhcp_enable", "maybe")), 400, "VPC.0201");
        refused(createSubnet(with(good, "availability_zone", "x".repeat(256))), 400, "VPC.0201");
        refused(createSubnet(with(good, "vpc_id", "nowhere")), 404, "VPC.0003");
        assertThat(ids(get(subnets()), "subnets")).isEmpty();
    }

    @Test
    void whatIsNoRequestIsRefusedInTheWordsOfVpc() {
        refused(post(subnets(), "{\"subnet\":"), 400, "VPC.0201");
        assertThat(refused(post(subnets(), Map.of()), 400, "VPC.0201")).isEqualTo("subnet must not be null");
        refused(get(subnets() + "?limit=x"), 400, "VPC.0201");
        refused(
                http.put()
                        .uri(subnetOf(vpc, "x"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("{}")
                        .exchange(),
                415,
                "VPC.0101");
    }

    @Test
    void subnetChangesWhatIsGiven() {
        String id = givenSubnet(vpc, "s", "192.168.1.0/24");
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
    void badChangesAreRefused() {
        String id = givenSubnet(vpc, "s", "192.168.1.0/24");
        refused(put(subnetOf(vpc, id), Map.of("subnet", Map.of())), 400, "VPC.0201");
        refused(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", ""))), 400, "VPC.0201");
        assertThat(refused(put(subnetOf(vpc, "nope"), Map.of("subnet", Map.of("name", "t"))), 404, "VPC.0202"))
                .isEqualTo("Query resource by id nope fail.the subnet could not be found.");
        assertThat(refused(put(subnetOf("other", id), Map.of("subnet", Map.of("name", "t"))), 400, "VPC.0207"))
                .isEqualTo("Subnet does not belong to the VPC.");
    }

    @Test
    void ipv6IsEnabledOnceAndForAll() {
        String id = givenSubnet(vpc, "s", "192.168.1.0/24");
        ok(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "s", "ipv6_enable", true))));
        Map<String, Object> enabled = read(get(subnets() + "/" + id), "$.subnet");
        Cidr range = Cidr.of((String) enabled.get("cidr_v6"));
        assertThat(enabled).containsEntry("ipv6_enable", true).containsKey("neutron_subnet_id_v6");
        assertThat(range.contains((String) enabled.get("gateway_ip_v6"))).isTrue();
        refused(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "s", "ipv6_enable", false))), 400, "VPC.0201");
        ok(put(subnetOf(vpc, id), Map.of("subnet", Map.of("name", "s", "ipv6_enable", true))));
        assertThat(NetworkTest.<Map<String, Object>>read(get(subnets() + "/" + id), "$.subnet"))
                .isEqualTo(enabled);
    }

    @Test
    void subnetIsDeletedThroughItsOwnVpc() {
        String id = givenSubnet(vpc, "s", "192.168.1.0/24");
        refused(delete(subnetOf("other", id)), 400, "VPC.0207");
        delete(subnetOf(vpc, id)).expectStatus().isNoContent();
        refused(get(subnets() + "/" + id), 404, "VPC.0202");
        refused(delete(subnetOf(vpc, id)), 404, "VPC.0202");
        String again = givenSubnet(vpc, "s", "192.168.1.0/24");
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void subnetsAreListedByVpcAndFollowAMarker() {
        String other = givenVpc("w", "10.0.0.0/8");
        String apart = givenSubnet(other, "s", "10.0.0.0/24");
        List<String> here = Stream.of("1", "2", "3")
                .map(part -> givenSubnet(vpc, "s" + part, "192.168." + part + ".0/24"))
                .sorted()
                .toList();
        assertThat(ids(get(subnets() + "?vpc_id=" + other), "subnets")).containsExactly(apart);
        assertThat(ids(get(subnets() + "?vpc_id=nope"), "subnets")).isEmpty();
        assertThat(ids(get(subnets()), "subnets")).hasSize(4);
        assertThat(ids(get(subnets() + "?limit=1&vpc_id=" + vpc), "subnets")).isEqualTo(here.subList(0, 1));
        assertThat(ids(get(subnets() + "?marker=" + here.get(0) + "&vpc_id=" + vpc), "subnets"))
                .isEqualTo(here.subList(1, 3));
    }

    @Test
    void subnetThatAConnectionLeadsToStays() {
        String id = givenSubnet(vpc, "s", "192.168.1.0/24");
        String connection = created(post(connections(), with(connection("crm"), "dest_network_id", id)));
        assertThat(refused(delete(subnetOf(vpc, id)), 409, "VPC.0209"))
                .isEqualTo("subnet is still used ,such as computer,LB.");
        ok(get(subnets() + "/" + id));
        ok(delete(connections() + "/" + connection));
        delete(subnetOf(vpc, id)).expectStatus().isNoContent();
    }
}
