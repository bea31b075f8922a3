package io.github.dliemulator.admin.project;

import io.github.dliemulator.PoolTest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Base of tests of scripts. */
abstract class ScriptTest extends PoolTest {

    protected String scripts() {
        return adminUri() + "/scripts";
    }

    protected void setScripts(String json) {
        ok(put(scripts(), json));
    }

    protected ResponseSpec postWith(String script, String uri, Object body) {
        return http.post()
                .uri(uri)
                .header("X-Emulator-Script", script)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected static Map<String, Object> queue(String name) {
        return Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1);
    }

    protected static Map<String, Object> queue(String name, String tag, String value) {
        return Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1, "tags", tags(tag, value));
    }

    protected static List<Map<String, String>> tags(String key, String value) {
        return List.of(Map.of("key", key, "value", value));
    }

    protected String queueState(String name) {
        return read(get(adminUri() + "/resources/queue/" + name), "$.state");
    }

    /** State and message of each peer, in the order of the names. */
    protected List<String> peers(String connection) {
        List<Map<String, Object>> peers = read(get(connections() + "/" + connection), "$.available_queue_info");
        return peers.stream()
                .map(peer -> (peer.get("status") + " " + peer.get("err_msg")).strip())
                .toList();
    }

    protected List<String> reasons(String path) {
        return read(get(adminUri() + "/resources/" + path), "$.timeline[*].reason");
    }

    /** From when on which state holds. */
    protected List<String> timeline(String path) {
        List<Map<String, Object>> steps = read(get(adminUri() + "/resources/" + path), "$.timeline");
        return steps.stream()
                .map(step -> step.get("from") + " " + step.get("state"))
                .toList();
    }
}
