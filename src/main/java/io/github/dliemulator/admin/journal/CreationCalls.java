package io.github.dliemulator.admin.journal;

import io.github.dliemulator.world.DeletableResources.Creation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in the journal the calls that created resources. Calls that left the journal and bodies over 16 kB are not searched. */
@Component
public class CreationCalls {

    private final Journal journal;

    CreationCalls(Journal journal) {
        this.journal = journal;
    }

    /** Returns the latest successful call that created a resource. */
    public Optional<JournalEntry> find(String projectId, Creation creation) {
        List<JournalEntry> entries = journal.findAll(projectId);
        return entries.stream()
                .filter(entry -> isSuccess(entry.response().status()))
                .filter(entry -> creation.operations().contains(entry.handling().operation()))
                .filter(entry -> creation.identifiers().stream().allMatch(text -> contains(entry, text)))
                .reduce((earlier, later) -> later);
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    private static boolean contains(JournalEntry entry, String text) {
        return List.of(entry.request().path().split("/")).contains(text)
                || contains(entry.request().body().json(), text)
                || contains(entry.response().body().json(), text);
    }

    private static boolean contains(@Nullable String json, String text) {
        return json != null
                && texts(JsonMapper.shared().readTree(json)).anyMatch(value -> value.equalsIgnoreCase(text));
    }

    private static Stream<String> texts(JsonNode json) {
        return json.isString() ? Stream.of(json.asString()) : json.valueStream().flatMap(CreationCalls::texts);
    }
}
