package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.upstream.Routing;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldDeleted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Differences that this process found in the projects that were compared last. Nothing is stored in the database. */
@Component
public class DriftStore {

    private static final int MAX_PROJECTS = 100;

    private final Map<String, DriftStatistics> statistics = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DriftStatistics> eldest) {
            return size() > MAX_PROJECTS;
        }
    };

    private final ResourceRegistry resources;

    DriftStore(ResourceRegistry resources) {
        this.resources = resources;
    }

    synchronized DriftStatistics getOrCreate(String projectId) {
        return statistics.computeIfAbsent(projectId, unknown -> new DriftStatistics(unknown, resources.kinds()));
    }

    /** Returns the differences of a project without those that its routing ignores. */
    public DriftReport report(String projectId, Routing routing) {
        return getOrCreate(projectId).report(toFilter(routing.ignore()));
    }

    private static BiPredicate<String, String> toFilter(List<String> rules) {
        List<Pattern> patterns = rules.stream().map(DriftStore::toPattern).toList();
        return (subject, path) -> patterns.stream()
                .anyMatch(rule -> rule.matcher(subject + " " + path).matches());
    }

    private static Pattern toPattern(String rule) {
        return Pattern.compile(Pattern.quote(rule).replace("*", "\\E.*\\Q"));
    }

    /** Deletes the differences of a project. */
    public synchronized void delete(String projectId) {
        statistics.remove(projectId);
    }

    @TransactionalEventListener
    void delete(WorldDeleted event) {
        delete(event.projectId());
    }
}
