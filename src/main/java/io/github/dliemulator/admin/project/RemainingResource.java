package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.journal.JournalEntry;
import io.github.dliemulator.world.DeletableResources.DeletableResource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Resource that a project still has although it should be empty.
 *
 * @param kind kind of the resource, for example {@code queue} or {@code table}
 * @param id ID that is unique among the resources of its kind
 * @param name display name; absent if it is the ID
 * @param createdBy call that created the resource; absent if the journal has no such call, for example after a fork, or if a SQL
 *     statement created it
 * @param delete request that deletes the resource
 */
@Schema(name = "RemainingResource")
record RemainingResource(
        String kind,
        String id,
        @Nullable String name,
        @Nullable CreationCall createdBy,
        DeleteRequest delete) {

    /**
     * Call that created a resource.
     *
     * @param number number in the journal
     * @param at virtual time
     * @param operation name of the operation in the vendor SDK
     */
    @Schema(name = "CreationCall")
    record CreationCall(long number, Instant at, String operation, String method, String path) {

        private static CreationCall of(JournalEntry entry) {
            return new CreationCall(
                    entry.number(),
                    entry.at(),
                    entry.handling().operation(),
                    entry.request().method(),
                    entry.request().path());
        }
    }

    /** Request of the cloud's API that deletes a resource. */
    @Schema(name = "DeleteRequest")
    record DeleteRequest(String method, String path) {}

    static RemainingResource of(DeletableResource resource, @Nullable JournalEntry creation) {
        return new RemainingResource(
                resource.kind(),
                resource.id(),
                resource.name(),
                creation == null ? null : CreationCall.of(creation),
                new DeleteRequest("DELETE", resource.path()));
    }

    String key() {
        return kind + "/" + id;
    }

    /** Key, name and creating call as text, such as {@code queue/etl (call 3, CreateQueue)}. */
    String describe() {
        String displayName = name == null ? "" : " " + name;
        return createdBy == null
                ? key() + displayName
                : "%s%s (call %d, %s)".formatted(key(), displayName, createdBy.number(), createdBy.operation());
    }
}
