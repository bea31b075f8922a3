package io.github.dliemulator.control.journal;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
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

/** What clients called. */
@Tag(name = "Journal")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/journal")
class JournalController {

    private final Journal journal;
    private final PollingAudit audit;
    private final Worlds worlds;

    JournalController(Journal journal, PollingAudit audit, Worlds worlds) {
        this.journal = journal;
        this.audit = audit;
        this.worlds = worlds;
    }

    /** Calls of a world. */
    record Calls(List<CallView> calls) {}

    /** Who polled for what. */
    record Pollings(List<PollingView> polling) {}

    /**
     * The latest calls of this world's API that this process answered, the oldest first: what was asked, what was answered,
     * what nobody read of it, and what it changed.
     *
     * @param operation only those of this name
     * @param about only those about this resource, for example {@code queue/etl_night}
     * @param after only those with a larger number
     * @param unread only those of which something was not read
     * @param limit the latest so many
     */
    @GetMapping
    Calls calls(
            @PathVariable("projectId") String projectId,
            @RequestParam(name = "operation", required = false) @Nullable String operation,
            @RequestParam(name = "about", required = false) @Nullable String about,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "unread", defaultValue = "false") boolean unread,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1_000_000) int limit) {
        Predicate<Call> wanted = call -> (operation == null || operation.equals(call.operation()))
                && (about == null || Objects.equals(about, call.about()))
                && (!unread || !call.unread().isEmpty());
        List<Call> found = journal.after(world(projectId).projectId(), after).stream()
                .filter(wanted)
                .toList();
        return new Calls(found.stream()
                .skip(Math.max(0, found.size() - limit))
                .map(CallView::of)
                .toList());
    }

    /** One of these calls. */
    @GetMapping("/{number}")
    CallView call(@PathVariable("projectId") String projectId, @PathVariable("number") long number) {
        return journal.after(world(projectId).projectId(), number - 1).stream()
                .findFirst()
                .filter(call -> call.number() == number)
                .map(CallView::of)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no call %d of this world in the journal".formatted(number)));
    }

    /** How each client polled for each resource, as far as the journal goes back: how often, what it saw, when it stopped. */
    @GetMapping("/polling")
    Pollings polling(@PathVariable("projectId") String projectId) {
        return new Pollings(audit.of(world(projectId)));
    }

    /** Forgets what was called. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetCalls(@PathVariable("projectId") String projectId) {
        journal.forget(world(projectId).projectId());
    }

    private World world(String projectId) {
        return worlds.enter(Required.project(projectId));
    }
}
