package io.github.dliemulator.connection;

import io.github.dliemulator.EmulatorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods for tests of connections. */
abstract class ConnectionTest extends EmulatorTest {

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> request = new HashMap<>(connection("c"));
        request.put(field, value);
        return request;
    }

    static Map<String, String> host(String name, String ip) {
        return Map.of("name", name, "ip", ip);
    }

    static Map<String, String> tag(String key, String value) {
        return Map.of("key", key, "value", value);
    }

    List<String> names(String query) {
        return read(get(connections() + query), "$.connections[*].name");
    }
}
