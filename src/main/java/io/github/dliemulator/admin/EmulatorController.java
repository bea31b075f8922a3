package io.github.dliemulator.admin;

import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.storage.WorldStorage;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Information about the emulator. */
@Tag(name = "Emulator")
@RestController
@RequestMapping("/_emulator")
class EmulatorController implements ReportSection {

    private final WorldStorage store;
    private final ObjectProvider<BuildProperties> buildProperties;
    private final OperationCatalog operationCatalog;
    private final ResourceRegistry resources;

    EmulatorController(
            WorldStorage store,
            ObjectProvider<BuildProperties> buildProperties,
            OperationCatalog operationCatalog,
            ResourceRegistry resources) {
        this.resources = resources;
        this.store = store;
        this.buildProperties = buildProperties;
        this.operationCatalog = operationCatalog;
    }

    /**
     * Information about the emulator.
     *
     * @param name name or version of the product
     * @param version name or version of the product
     * @param operations emulated operations of the cloud's API
     * @param uptime real time since the start
     * @param kinds kinds of resources, in the order in which they depend on each other
     */
    @Schema(name = "Emulator")
    record EmulatorInfo(
            String name,
            String version,
            String database,
            Duration uptime,
            List<String> operations,
            List<ResourceKindView> kinds) {}

    /**
     * Kind of resources of a project.
     *
     * @param name word for the kind in paths, scripts and wait conditions
     * @param title plural for headings
     * @param partOf kind of the resource that these resources are parts of; its ID is the first segment of theirs
     * @param attributeOf kind of the resource that these resources are attributes of, under the same ID
     * @param forcibleStates states that a resource can be forced into
     * @param holdable whether a resource can be held
     */
    @Schema(name = "ResourceKind")
    record ResourceKindView(
            String name,
            String title,
            @Nullable String partOf,
            @Nullable String attributeOf,
            List<String> forcibleStates,
            boolean holdable) {

        private static ResourceKindView of(ResourceKind kind) {
            return new ResourceKindView(
                    kind.name(),
                    kind.title(),
                    kind.partOf() == null ? null : kind.partOf().name(),
                    kind.attributeOf() == null ? null : kind.attributeOf().name(),
                    kind.forcibleStates(),
                    kind.holdable());
        }
    }

    /** Returns name, version, database, uptime, emulated operations and kinds of resources. */
    @GetMapping
    public EmulatorInfo getEmulator() {
        String version = buildProperties.stream()
                .map(BuildProperties::getVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("development");
        Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        List<ResourceKindView> kinds =
                resources.kinds().stream().map(ResourceKindView::of).toList();
        return new EmulatorInfo("DLI Emulator", version, store.description(), uptime, operationCatalog.names(), kinds);
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(getEmulator());
    }
}
