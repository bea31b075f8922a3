package io.github.dliemulator.queue.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Who may do what on a queue (dli_02_0038).
 *
 * @param count of all users, on whichever page
 * @param privileges a page of users, the owner first
 */
@Schema(name = "QueueUsers")
record QueueUsersView(@JsonProperty("queue_name") String queueName, long count, List<User> privileges)
        implements DliResponse {

    /**
     * A user, and what they may do.
     *
     * @param privileges what they may do; {@code ALL} for the owner
     */
    @Schema(name = "QueueUser")
    record User(
            @JsonProperty("is_admin") boolean admin,
            @JsonProperty("user_name") String userName,
            List<String> privileges) {

        static User owner(String name) {
            return new User(true, name, List.of("ALL"));
        }
    }
}
