package io.github.dliemulator.admin.journal;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Request journal and polling report of a project. */
@Tag(name = "Journal")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/journal")
class JournalController implements ReportSection {

    private final Journal journal;
    private final PollingAnalyzer pollingAnalyzer;
    private final Worlds worlds;

    JournalController(Journal journal, PollingAnalyzer pollingAnalyzer, Worlds worlds) {
        this.journal = journal;
        this.pollingAnalyzer = pollingAnalyzer;
        this.worlds = worlds;
    }

    /** Journal entries of a project. */
    record JournalEntries(List<JournalEntryView> calls) {}

    /** Polling of all clients of a project. */
    record PollingReport(List<PollingView> polling) {}

    /**
     * Lists the latest requests of this project that this process answered, the oldest first. Each has the request, the
     * response, the ignored request fields and the state changes.
     *
     * @param operation only those of this operation
     * @param resource only those of this resource, for example {@code queue/etl_night}
     * @param after only those with a greater number
     * @param ignoredFields only those with ignored request fields
     * @param limit maximum number; the latest are returned
     */
    @GetMapping
    public JournalEntries getJournal(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "operation", required = false) @Nullable String operation,
            @RequestParam(name = "resource", required = false) @Nullable String resource,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "ignoredFields", defaultValue = "false") boolean ignoredFields,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1_000_000) int limit) {
        Predicate<JournalEntry> filter =
                entry -> (operation == null || operation.equals(entry.handling().operation()))
                        && (resource == null
                                || Objects.equals(resource, entry.handling().resource()))
                        && (!ignoredFields || !entry.handling().ignoredFields().isEmpty());
        List<JournalEntry> found = journal.findAfter(world(projectId).projectId(), after).stream()
                .filter(filter)
                .toList();
        return new JournalEntries(found.stream()
                .skip(Math.max(0, found.size() - limit))
                .map(JournalEntryView::of)
                .toList());
    }

    /**
     * Returns one journal entry.
     *
     * <p>Errors: 404 (unknown number).
     */
    @GetMapping("/{number}")
    @AdminErrors(NOT_FOUND)
    public JournalEntryView getJournalEntry(
            @PathVariable("projectId") String projectId, @PathVariable("number") long number) {
        return journal.findAfter(world(projectId).projectId(), number - 1).stream()
                .findFirst()
                .filter(entry -> entry.number() == number)
                .map(JournalEntryView::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no call %d in the journal of this project".formatted(number)));
    }

    /** Reports how each client polled for each resource: number of requests, states that it saw, and when it stopped. */
    @GetMapping("/polling")
    public PollingReport getPollingReport(@PathVariable("projectId") String projectId) {
        return new PollingReport(pollingAnalyzer.analyze(world(projectId)));
    }

    /** Deletes the journal. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void clearJournal(@PathVariable("projectId") String projectId) {
        journal.remove(PathParams.requireProjectId(projectId));
    }

    private World world(String projectId) {
        return worlds.findOrDefault(PathParams.requireProjectId(projectId));
    }

    @Override
    public String path() {
        return "/projects/{projectId}/journal";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(new JournalEntries(journal.findAll(world.projectId()).stream()
                .map(JournalEntryView::of)
                .toList()));
    }

    @Override
    public boolean keepsEnd() {
        return true;
    }
}
