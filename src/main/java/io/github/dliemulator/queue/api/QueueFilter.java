package io.github.dliemulator.queue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.tag.TagFilter;
import org.jspecify.annotations.Nullable;

/** Conditions and order of a list call. */
public record QueueFilter(Type type, TagFilter tags, Order order) {

    public enum Type {
        @JsonProperty("sql")
        SQL(QueueType.SQL),
        @JsonProperty("general")
        GENERAL(QueueType.GENERAL),
        @JsonProperty("all")
        ALL(null);

        public final @Nullable QueueType queueType;

        Type(@Nullable QueueType queueType) {
            this.queueType = queueType;
        }
    }

    public enum Order {
        @JsonProperty("queue_name_asc")
        QUEUE_NAME_ASC,
        @JsonProperty("queue_name_desc")
        QUEUE_NAME_DESC,
        @JsonProperty("cu_asc")
        CU_ASC,
        @JsonProperty("cu_desc")
        CU_DESC
    }
}
