package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.simulation.WorldOver;
import io.github.dliemulator.simulation.routing.Routing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What this process found out about each world; of those that were compared longest ago, nothing is kept beyond a number. */
@Component
public class Ledgers {

    private static final int MOST = 100;

    private final Map<String, Ledger> worlds = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ledger> eldest) {
            return size() > MOST;
        }
    };

    synchronized Ledger of(String projectId) {
        return worlds.computeIfAbsent(projectId, Ledger::new);
    }

    /** Where the two sides of a world differ, but for what is ignored. */
    public Drift drift(String projectId, Routing routing) {
        return of(projectId).drift(ignored(routing.ignore()));
    }

    private static BiPredicate<String, String> ignored(List<String> rules) {
        List<Pattern> patterns = rules.stream().map(Ledgers::pattern).toList();
        return (subject, path) -> patterns.stream()
                .anyMatch(rule -> rule.matcher(subject + " " + path).matches());
    }

    private static Pattern pattern(String rule) {
        return Pattern.compile(Pattern.quote(rule).replace("*", "\\E.*\\Q"));
    }

    /** Nothing was compared. */
    public synchronized void forget(String projectId) {
        worlds.remove(projectId);
    }

    @TransactionalEventListener
    void forget(WorldOver over) {
        forget(over.projectId());
    }
}
