package io.github.dliemulator.admin.journal;

import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.world.World;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The polling report as a part of reports. */
@Component
class PollingSection implements ReportSection {

    private final PollingAnalyzer pollingAnalyzer;

    PollingSection(PollingAnalyzer pollingAnalyzer) {
        this.pollingAnalyzer = pollingAnalyzer;
    }

    @Override
    public String path() {
        return "/projects/{projectId}/journal/polling";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(new JournalController.PollingReport(pollingAnalyzer.analyze(world)));
    }
}
