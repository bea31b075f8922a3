package io.github.dliemulator.admin.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.admin.journal.Journal;
import io.github.dliemulator.admin.journal.JournalEntry;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Resources that calls in the journal deleted. Only reports have them: the console collects them from events. */
@Component
class DeletedResources implements ReportSection {

    private static final int MAX_RESOURCES = 200;

    private final Journal journal;

    DeletedResources(Journal journal) {
        this.journal = journal;
    }

    record DeletedResourcesView(List<DeletedResource> resources) {}

    /** @param deletedAt virtual time of the call that deleted it */
    record DeletedResource(@JsonUnwrapped ResourceView resource, Instant deletedAt) {}

    @Override
    public String path() {
        return "/projects/{projectId}/deleted";
    }

    @Override
    public Optional<Object> content(World world) {
        List<DeletedResource> all = journal.findAll(world.projectId()).stream()
                .flatMap(DeletedResources::deletedBy)
                .toList();
        return Optional.of(new DeletedResourcesView(all.subList(Math.max(0, all.size() - MAX_RESOURCES), all.size())));
    }

    private static Stream<DeletedResource> deletedBy(JournalEntry entry) {
        Set<String> remaining =
                entry.handling().after().stream().map(Resource::path).collect(Collectors.toSet());
        return entry.handling().before().stream()
                .filter(resource -> !remaining.contains(resource.path()))
                .map(resource -> new DeletedResource(ResourceView.of(resource, entry.at()), entry.at()));
    }
}
