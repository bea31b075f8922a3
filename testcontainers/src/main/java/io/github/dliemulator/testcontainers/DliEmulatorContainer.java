package io.github.dliemulator.testcontainers;

import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** A container with the emulator. It has started when the emulator is ready. */
public class DliEmulatorContainer extends GenericContainer<DliEmulatorContainer> implements DliEmulator {

    /** Name of the image as {@code docker build -t dli-emulator .} creates it. */
    public static final DockerImageName DEFAULT_IMAGE = DockerImageName.parse("dli-emulator");

    /** Port inside the container. */
    public static final int PORT = 3540;

    private static final String INIT_DIRECTORY = "/etc/dli-emulator/init/";
    private static final String ADMIN_TOKEN = "DLI_ADMIN_TOKEN";

    /** Uses the image {@link #DEFAULT_IMAGE}. */
    public DliEmulatorContainer() {
        this(DEFAULT_IMAGE);
    }

    /** Uses this image, for example {@code dli-emulator:0.1.0}. */
    public DliEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Uses this image. */
    public DliEmulatorContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/actuator/health/readiness").forPort(PORT));
    }

    @Override
    public String getEndpoint() {
        return "http://%s:%d".formatted(getHost(), getMappedPort(PORT));
    }

    @Override
    public Optional<String> getAdminToken() {
        return Optional.ofNullable(getEnvMap().get(ADMIN_TOKEN));
    }

    /** Sets the timing profile of new projects: {@code instant}, {@code quick} or {@code documented}. */
    public DliEmulatorContainer withTiming(String profile) {
        return withSetting("DLI_TIMING", profile);
    }

    /** Sets the seed of new projects. */
    public DliEmulatorContainer withSeed(long seed) {
        return withSetting("DLI_SEED", Long.toString(seed));
    }

    /** Makes a token mandatory for the Admin API. */
    public DliEmulatorContainer withAdminToken(String token) {
        return withSetting(ADMIN_TOKEN, token);
    }

    /** Verifies signatures and tokens of calls. Without it, any credentials are accepted. */
    public DliEmulatorContainer withVerifiedCredentials() {
        return withSetting("DLI_AUTH_MODE", "verify");
    }

    /** Sets a setting, for example {@code DLI_POOL_COOLDOWN}. */
    public DliEmulatorContainer withSetting(String name, String value) {
        return withEnv(name, value);
    }

    /** Adds an init file, a JSON file that the emulator runs at its start: a project, a snapshot, or a list of them. */
    public DliEmulatorContainer withInitFile(Path file) {
        return withInitFile(MountableFile.forHostPath(file), file.getFileName().toString());
    }

    /** Adds an init file from the class path. */
    public DliEmulatorContainer withInitResource(String resource) {
        return withInitFile(
                MountableFile.forClasspathResource(resource), resource.substring(resource.lastIndexOf('/') + 1));
    }

    private DliEmulatorContainer withInitFile(MountableFile file, String name) {
        return withCopyFileToContainer(file, INIT_DIRECTORY + name);
    }

    @Override
    public void close() {
        super.close();
    }
}
