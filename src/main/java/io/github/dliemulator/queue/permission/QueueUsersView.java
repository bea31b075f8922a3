package io.github.dliemulator.queue.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Users of a queue with their privileges (dli_02_0038).
 *
 * @param count number of users on all pages
 * @param privileges page of users, the owner first
 */
@Schema(name = "QueueUsers")
record QueueUsersView(@JsonProperty("queue_name") String queueName, long count, List<User> privileges)
        implements DliResponse {

    /**
     * User with privileges.
     *
     * @param privileges privileges; {@code ALL} for the owner
     */
    @Schema(name = "QueueUser")
    record User(
            @JsonProperty("is_admin") boolean admin,
            @JsonProperty("user_name") String userName,
            List<String> privileges) {}
}
