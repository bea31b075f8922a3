package io.github.dliemulator.queue.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.queue.QueueTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class QueueUserTests extends QueueTest {

    private static final Map<String, Object> OWNER =
            Map.of("is_admin", true, "user_name", "emulator", "privileges", List.of("ALL"));

    @Test
    void ownerComesFirstAndMayDoEverything() {
        createQueue("q");
        ok(get(users("Q")))
                .jsonPath("$.queue_name")
                .isEqualTo("q")
                .jsonPath("$.count")
                .isEqualTo(1)
                .jsonPath("$.is_success")
                .isEqualTo(true);
        ok(authorize("q", "emulator", "grant", "SUBMIT_JOB"));
        ok(authorize("q", "emulator", "update"));
        assertThat(listed("q", "")).containsExactly(OWNER);
    }

    @Test
    void privilegesAreGrantedRevokedAndReplaced() {
        createQueue("q");
        ok(authorize("Q", "zoe", "grant", "SUBMIT_JOB", "CANCEL_JOB")).json("{\"is_success\":true,\"message\":\"\"}");
        ok(authorize("q", "zoe", "grant", "RESTART", "SUBMIT_JOB"));
        ok(authorize("q", "amy", "grant", "SCALE_QUEUE"));
        assertThat(listed("q", ""))
                .containsExactly(OWNER, user("amy", "SCALE_QUEUE"), user("zoe", "SUBMIT_JOB", "CANCEL_JOB", "RESTART"));
        ok(authorize("q", "zoe", "revoke", "CANCEL_JOB", "DROP_QUEUE"));
        assertThat(listed("q", "")).contains(user("zoe", "SUBMIT_JOB", "RESTART"));
        ok(authorize("q", "zoe", "update", "SHOW_PRIVILEGES"));
        assertThat(listed("q", "")).contains(user("zoe", "SHOW_PRIVILEGES"));
        ok(authorize("q", "zoe", "update"));
        ok(authorize("q", "amy", "revoke", "SCALE_QUEUE"));
        ok(authorize("q", "nobody", "revoke", "SCALE_QUEUE"));
        assertThat(listed("q", "")).containsExactly(OWNER);
    }

    @Test
    void usersArePagedAndCounted() {
        createQueue("q");
        List.of("a", "b", "c").forEach(user -> ok(authorize("q", user, "grant", "SUBMIT_JOB")));
        assertThat(listed("q", "?limit=2&offset=1")).extracting("user_name").containsExactly("a", "b");
        assertThat(listed("q", "?limit=2&offset=4")).isEmpty();
        ok(get(users("q") + "?limit=1")).jsonPath("$.count").isEqualTo(4);
        error(get(users("q") + "?limit=-1"), 400, "DLI.0001");
        error(get(users("q") + "?offset=x"), 400, "DLI.0001");
    }

    @Test
    void usersOfADeletedQueueAreDeleted() {
        createQueue("q");
        ok(authorize("q", "zoe", "grant", "SUBMIT_JOB"));
        ok(delete(queues() + "/q"));
        error(get(users("q")), 400, "DLI.0002");
        createQueue("q");
        assertThat(listed("q", "")).containsExactly(OWNER);
    }

    @Test
    void unknownQueueIsRejected() {
        assertThat(error(get(users("nope")), 400, "DLI.0002")).isEqualTo("There is no queue named nope");
        error(authorize("nope", "zoe", "grant", "SUBMIT_JOB"), 400, "DLI.0002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'queue_name':'q','user_name':'u','action':'grant'}",
                "{'queue_name':'q','user_name':'u','action':'grant','privileges':[]}",
                "{'queue_name':'q','user_name':'u','action':'grant','privileges':[null]}",
                "{'queue_name':'q','user_name':'u','action':'grant','privileges':['FLY']}",
                "{'queue_name':'q','user_name':'u','action':'take','privileges':['RESTART']}",
                "{'queue_name':'q','user_name':'','action':'grant','privileges':['RESTART']}",
                "{'queue_name':'q','action':'grant','privileges':['RESTART']}",
                "{'user_name':'u','action':'grant','privileges':['RESTART']}"
            })
    void invalidAuthorizationIsRejected(String body) {
        createQueue("q");
        assertThat(error(put(queues() + "/user-authorization", body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        error(authorize("q", "u".repeat(65), "grant", "RESTART"), 400, "DLI.0001");
        assertThat(listed("q", "")).containsExactly(OWNER);
    }

    private static Map<String, Object> user(String name, String... privileges) {
        return Map.of("is_admin", false, "user_name", name, "privileges", List.of(privileges));
    }

    private ResponseSpec authorize(String queue, String user, String action, String... privileges) {
        return put(
                queues() + "/user-authorization",
                Map.of("queue_name", queue, "user_name", user, "action", action, "privileges", privileges));
    }

    private List<Map<String, Object>> listed(String queue, String query) {
        return read(get(users(queue) + query), "$.privileges");
    }

    private String users(String queue) {
        return queues() + "/" + queue + "/users";
    }
}
