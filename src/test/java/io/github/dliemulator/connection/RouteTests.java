package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 73 to 75 of the contract. */
class RouteTests extends EmulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"v3", "v2.0"})
    void routeIsShownInTheConnectionUntilDeleted(String version) {
        String id = createConnection("crm");
        ok(post(routes(version, id), route("r1", "10.169.0.0/24"))).json("{\"is_success\":true,\"message\":\"\"}");
        ok(get(connections() + "/" + id)).json("""
                {"routes":[{"name":"r1","cidr":"10.169.0.0/24","create_time":%d}]}""".formatted(T0_MILLIS));
        ok(get(connections())).json("{\"connections\":[{\"routes\":[{\"name\":\"r1\"}]}]}");
        ok(delete(routes(version, id) + "/r1")).json("{\"is_success\":true,\"message\":\"Deleted\"}");
        ok(get(connections() + "/" + id)).json("{\"routes\":[]}");
    }

    @Test
    void rangesMayOverlapButNotBeTheSameNorShareAName() {
        String id = createConnection("crm");
        ok(post(routes("v3", id), route("r1", "10.169.0.0/24")));
        assertThat(error(post(routes("v3", id), route("r1", "10.1.0.0/24")), 400, "DLI.0006"))
                .isEqualTo("The route r1 already exists");
        assertThat(error(post(routes("v3", id), route("r2", "10.169.0.7/24")), 400, "DLI.0006"))
                .isEqualTo("The route r1 already leads to 10.169.0.7/24");
        ok(post(routes("v3", id), route("R1", "10.169.0.0/25")));
        ok(post(routes("v2.0", id), route("r-3_a", "10.0.0.0/8")));
        assertThat(EmulatorTest.<List<String>>read(get(connections() + "/" + id), "$.routes[*].name"))
                .containsExactly("r1", "R1", "r-3_a");
    }

    @Test
    void addressWithoutAMaskIsEchoedAsItWasSent() {
        String id = createConnection("crm");
        ok(post(routes("v3", id), route("r1", "127.0.0.0")));
        assertThat(EmulatorTest.<String>read(get(connections() + "/" + id), "$.routes[0].cidr"))
                .isEqualTo("127.0.0.0");
        error(post(routes("v3", id), route("r2", "127.0.0.0/32")), 400, "DLI.0006");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a b","cidr":"10.0.0.0/8"}  | name must be 1 to 64 letters, digits, underscores and hyphens
            {"name":"","cidr":"10.0.0.0/8"}     | name must be 1 to 64 letters, digits, underscores and hyphens
            {"cidr":"10.0.0.0/8"}               | name must not be null
            {"name":"a"}                        | cidr must not be null
            {"name":"a","cidr":"10.0.0.0/33"}   | cidr: '10.0.0.0/33' is no CIDR block; write for example 192.168.0.0/16
            {"name":"a","cidr":"10.0.0/8"}      | cidr: '10.0.0/8' is no CIDR block; write for example 192.168.0.0/16
            {"name":"a","cidr":"*"}             | cidr: '*' is no CIDR block; write for example 192.168.0.0/16
            {"name":"a","cidr":""}              | cidr: '' is no CIDR block; write for example 192.168.0.0/16
            {"name":"a","cidr":{}}              | cidr must be a String
            """)
    void invalidRouteIsRejected(String body, String message) {
        String id = createConnection("crm");
        assertThat(error(post(routes("v3", id), body), 400, "DLI.0001")).isEqualTo(message);
        ok(get(connections() + "/" + id)).json("{\"routes\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2407:c080:802:be7::/64", "fd00::/8", "::1", "2407:c080:802:0be7:0:0:0:0/64"})
    void routeLeadsToAnIpv6RangeAsItWasWritten(String cidr) {
        String id = createConnection("crm");
        ok(post(routes("v3", id), route("v6", cidr)));
        assertThat(EmulatorTest.<String>read(get(connections() + "/" + id), "$.routes[0].cidr"))
                .isEqualTo(cidr);
    }

    @Test
    void unknownRouteOrConnectionIsRejected() {
        String id = createConnection("crm");
        assertThat(error(delete(routes("v3", id) + "/r9"), 400, "DLI.0002")).isEqualTo("There is no route named r9");
        assertThat(error(post(routes("v3", "nowhere"), route("r1", "10.0.0.0/8")), 400, "DLI.0001"))
                .isEqualTo("Connection nowhere does not exist.");
        ok(delete(connections() + "/" + id));
        error(post(routes("v2.0", id), route("r1", "10.0.0.0/8")), 400, "DLI.0001");
    }

    private String routes(String version, String id) {
        return "/%s/%s/datasource/enhanced-connections/%s/routes".formatted(version, project, id);
    }

    private static Map<String, String> route(String name, String cidr) {
        return Map.of("name", name, "cidr", cidr);
    }
}
