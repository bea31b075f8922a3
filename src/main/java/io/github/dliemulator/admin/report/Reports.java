package io.github.dliemulator.admin.report;

import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.admin.console.ConsoleBundle;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Creates reports of projects. */
@Component
class Reports {

    /** Maximum size of a report in bytes. */
    static final int MAX_BYTES = 10_000_000;

    /** Share of the free space that a response can take. */
    private static final double RESPONSE_SHARE = 0.25;

    private static final double SNAPSHOT_SHARE = 0.7;

    private final List<ReportSection> sections;
    private final ReportSource source;
    private final ObjectProvider<BuildProperties> buildProperties;
    private final JsonMapper json;
    private final InstantSource realTime;
    private final SingletonSupplier<ReportPage> page = SingletonSupplier.of(() -> new ReportPage(ConsoleBundle.load()));

    Reports(
            List<ReportSection> sections,
            ReportSource source,
            ObjectProvider<BuildProperties> buildProperties,
            JsonMapper json,
            InstantSource realTime) {
        this.sections = sections.stream()
                .sorted(Comparator.comparing(ReportSection::keepsEnd).thenComparing(ReportSection::path))
                .toList();
        this.source = source;
        this.buildProperties = buildProperties;
        this.json = json;
        this.realTime = realTime;
    }

    /** The project of a report. */
    private record Project(String projectId, long seed, Instant now) {

        private static Project of(World world) {
            return new Project(world.projectId(), world.random().seed(), world.now());
        }
    }

    /**
     * Creates the report of a project as a HTML file. Snapshot and responses show one virtual time.
     *
     * @throws io.github.dliemulator.world.WorldNotFoundException if there is no such project
     */
    byte[] create(String projectId) {
        ReportPage frame = Objects.requireNonNull(page.obtain());
        return frame.render(
                source.read(projectId, (world, snapshot) -> data(world, snapshot, MAX_BYTES - frame.size())));
    }

    /** Adds the snapshot before the sections that can be long, whose latest entries get the rest of the space. */
    private String data(World world, byte[] snapshot, int maxBytes) {
        ReportData data = new ReportData(json, maxBytes);
        data.put("version", version());
        data.put("createdAt", realTime.instant());
        data.put("project", Project.of(world));
        sections.stream()
                .filter(section -> !section.keepsEnd())
                .forEach(section -> add(data, section, world, RESPONSE_SHARE));
        data.addSnapshot(snapshot, SNAPSHOT_SHARE);
        sections.stream().filter(ReportSection::keepsEnd).forEach(section -> add(data, section, world, 1));
        return data.toJson();
    }

    private static void add(ReportData data, ReportSection section, World world, double share) {
        String path = section.path().replace("{projectId}", world.projectId());
        section.content(world).ifPresent(content -> data.addResponse(path, content, share, section.keepsEnd()));
    }

    private String version() {
        return buildProperties.stream()
                .map(BuildProperties::getVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("development");
    }
}
