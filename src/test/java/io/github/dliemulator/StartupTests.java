package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The output and the endpoints of an emulator after its start. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

    @Test
    void readyMessageNamesAddressAndDatabase(CapturedOutput output) {
        try (ConfigurableApplicationContext emulator =
                SpringApplication.run(DliEmulatorApplication.class, "--server.port=0", "--dli.timing=documented")) {
            String port = emulator.getEnvironment().getProperty("local.server.port");
            assertThat(output.getOut().lines())
                    .singleElement()
                    .asString()
                    .endsWith("DLI Emulator is ready at http://127.0.0.1:" + port
                            + " (database: H2 in memory, timing: documented, API: /docs)");
            responds(port, "/actuator/health/liveness");
            responds(port, "/actuator/health/readiness");
            responds(port, "/actuator/prometheus");
        }
    }

    @Test
    void listensOnPort3540OfTheLoopbackInterface() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        assertThat(settings.getObject())
                .containsEntry("server.port", 3540)
                .containsEntry("server.address", "127.0.0.1");
    }

    @Test
    void failedInitFilesAreReportedWithoutAStackTrace(@TempDir Path seeds) throws Exception {
        Files.writeString(seeds.resolve("1.json"), "{\"projectId\": \"data-lake\"}");
        EmulatorProcess emulator = EmulatorProcess.start(Map.of("DLI_INIT_DIR", seeds.toString()));
        assertThat(emulator.exitValue()).isEqualTo(1);
        assertThat(emulator.output())
                .contains(
                        "1.json: POST /_emulator/projects was rejected with 400",
                        "projectId must be 1 to 64 letters and digits",
                        "Correct the files in DLI_INIT_DIR")
                .doesNotContain("Exception", "\tat ", "is ready at");
    }

    @ParameterizedTest
    @CsvSource({"DLI_PROJECT_MAX, dli.project.max", "DLI_AUTH_PASSWORT, dli.auth.passwort"})
    void unknownSettingIsReportedWithoutAStackTrace(String variable, String name) throws Exception {
        EmulatorProcess emulator = EmulatorProcess.start(Map.of(variable, "secret"));
        assertThat(emulator.exitValue()).isEqualTo(1);
        assertThat(emulator.output())
                .contains(
                        "There is no setting %s (environment variable %s)".formatted(name, variable),
                        "docs/settings.md")
                .doesNotContain("secret", "\tat ", "is ready at");
    }

    @Test
    void variablesOfKubernetesAndOfTheStartScriptAreNoSettings() {
        Map<String, Object> variables = Map.of(
                "DLI_JAVA_OPTS", "-Xmx1g",
                "DLI_EMULATOR_SERVICE_HOST", "10.0.0.1",
                "DLI_EMULATOR_SERVICE_PORT_HTTP", "3540",
                "DLI_EMULATOR_PORT", "tcp://10.0.0.1:3540",
                "DLI_EMULATOR_PORT_3540_TCP_ADDR", "10.0.0.1",
                "DLI_TIMING_DELAYS_QUEUESTART", "1s",
                "DLI_AUTH_USERS_0_NAME", "ada");
        SpringApplication application = new SpringApplication(DliEmulatorApplication.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
        try (ConfigurableApplicationContext emulator = application.run("--server.port=0")) {
            assertThat(emulator.isRunning()).isTrue();
        }
    }

    private static void responds(String port, String path) {
        RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
