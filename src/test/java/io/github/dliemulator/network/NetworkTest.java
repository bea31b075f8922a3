package io.github.dliemulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Methods for tests of networks. */
public abstract class NetworkTest extends EmulatorTest {

    protected String vpcs() {
        return "/v1/" + project + "/vpcs";
    }

    protected String subnets() {
        return "/v1/" + project + "/subnets";
    }

    protected String subnetOf(String vpcId, String subnetId) {
        return vpcs() + "/" + vpcId + "/subnets/" + subnetId;
    }

    protected ResponseSpec postVpc(String name, String cidr) {
        return post(vpcs(), Map.of("vpc", Map.of("name", name, "cidr", cidr)));
    }

    protected String createVpc(String name, String cidr) {
        return read(postVpc(name, cidr), "$.vpc.id");
    }

    /** The gateway is the first address. */
    protected static Map<String, Object> subnet(String vpcId, String name, String cidr) {
        return Map.of("name", name, "cidr", cidr, "gateway_ip", cidr.replaceFirst("\\d+/.*", "1"), "vpc_id", vpcId);
    }

    protected static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    protected ResponseSpec postSubnet(Map<String, Object> fields) {
        return post(subnets(), Map.of("subnet", fields));
    }

    protected String createSubnet(String vpcId, String name, String cidr) {
        return read(postSubnet(subnet(vpcId, name, cidr)), "$.subnet.id");
    }

    /** Creates a subnet in a new VPC with the same CIDR block. */
    protected String createNetwork(String cidr) {
        return createSubnet(createVpc("", cidr), "s", cidr);
    }

    protected static List<String> ids(ResponseSpec response, String list) {
        return read(response, "$." + list + "[*].id");
    }

    /** The answer's message, once it is a refusal in VPC's words. */
    protected static String vpcError(ResponseSpec response, int status, String code) {
        Map<?, ?> body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.keySet()).isEqualTo(java.util.Set.of("code", "message"));
        assertThat(body.get("code")).isEqualTo(code);
        return String.valueOf(body.get("message"));
    }
}
