package io.github.dliemulator.iam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.dliemulator.DliEmulatorApplication;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who may call, as it is configured. */
@ExtendWith(OutputCaptureExtension.class)
class AuthPropertiesTests {

    @Test
    void defaultIsOneUserAndNoAuthentication() {
        AuthProperties settings = bind(Map.of());
        assertThat(settings.mode()).isEqualTo(AuthMode.NONE);
        assertThat(settings.users())
                .containsExactly(new User(
                        "emulator",
                        "emulator",
                        new User.AccessKeyPart("emulator"),
                        new User.AccessKeyPart("emulator-secret"),
                        null));
        assertThat(settings.domain()).isEqualTo("emulator");
        assertThat(settings.regions()).contains("eu-de", "cn-north-4").hasSize(15);
    }

    @Test
    void configuredUsersReplaceTheDefaultUser() {
        UserDirectory accounts = new UserDirectory(bind(Map.of(
                "dli.auth.users[0].name", "ann",
                "dli.auth.users[0].access.key", "AK",
                "dli.auth.users[0].secret.key", "SK")));
        assertThat(accounts.findByName("emulator")).isEmpty();
        assertThat(accounts.findByAccessKey("AK")).isPresent();
        assertThat(accounts.defaultUser().name()).isEqualTo("ann");
    }

    @Test
    void eachConfiguredRegionHasAProject() {
        UserDirectory accounts = new UserDirectory(bind(Map.of("dli.auth.regions", "mars, moon")));
        assertThat(accounts.projects()).extracting(Project::name).containsExactly("mars", "moon");
    }

    @Test
    void secretsOfAUserAreRedactedInToString() {
        User user = new User(
                "ann", "secret-1", new User.AccessKeyPart("AK"), new User.AccessKeyPart("secret-2"), "secret-3");
        assertThat(user).hasToString("User[name=ann]");
        Map<String, Object> map = Map.of(
                "dli.auth.users[0].name", "ann",
                "dli.auth.users[0].password", "secret-1",
                "dli.auth.users[0].token", "secret-3");
        assertThat(bind(map).toString()).contains("ann").doesNotContain("secret-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dli.auth.users[0].password=x | dli.auth.users: name: needs 1 to 64 characters",
                "dli.auth.users[0].name= | dli.auth.users: name: needs 1 to 64 characters",
                "dli.auth.users[0].name=a;dli.auth.users[0].password= | dli.auth.users: password, access.key, secret.key and token must not be empty",
                "dli.auth.users[0].name=a;dli.auth.users[0].access.key=k | dli.auth.users: access.key and secret.key must be set together",
                "dli.auth.users[0].name=a;dli.auth.users[0].secret.key=k | dli.auth.users: access.key and secret.key must be set together",
                "dli.auth.users[0].name=a;dli.auth.users[0].access.key=a b;dli.auth.users[0].secret.key=k | dli.auth.users: access.key must not have blanks, commas or slashes",
                "dli.auth.users[0].name=a;dli.auth.users[1].name=a | dli.auth.users: name must be unique",
                "dli.auth.projects[0].name=a | dli.auth.projects: id needs 1 to 64 letters and digits",
                "dli.auth.projects[0].id=a | dli.auth.projects: name: needs 1 to 64 characters",
                "dli.auth.projects[0].id=a-b;dli.auth.projects[0].name=x | dli.auth.projects: id needs 1 to 64 letters and digits",
                "dli.auth.regions=eu de | dli.auth.regions: a name has 1 to 64 letters, digits, - and _",
                "dli.auth.regions=eu,eu | dli.auth.regions: name must be unique",
                "dli.auth.domain= | dli.auth.domain: needs 1 to 64 characters",
                "dli.auth.mode=maybe | No enum constant"
            })
    void invalidSettingIsReported(String settings, String message) {
        Map<String, String> map = new HashMap<>();
        for (String setting : settings.split(";")) {
            String[] parts = setting.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        assertThatThrownBy(() -> bind(map)).hasStackTraceContaining(message);
    }

    @Test
    void invalidSettingStopsTheStartWithoutExposingSecrets(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> SpringApplication.run(
                        DliEmulatorApplication.class,
                        "--server.port=0",
                        "--dli.auth.users[0].name=ann",
                        "--dli.auth.users[0].password=secret-1",
                        "--dli.auth.users[0].access.key=AK",
                        "--dli.auth.users[0].secret.key=secret-2",
                        "--dli.auth.users[0].token=secret-3",
                        "--dli.auth.users[1].name=bob",
                        "--dli.auth.users[1].password=secret-4",
                        "--dli.auth.users[1].secret.key=secret-5")
                .close());
        assertThat(failure).hasStackTraceContaining("dli.auth.users: access.key and secret.key must be set together");
        assertThat(output)
                .contains("dli.auth.users: access.key and secret.key must be set together")
                .doesNotContain("secret-1", "secret-2", "secret-3", "secret-4", "secret-5");
    }

    private static AuthProperties bind(Map<String, ?> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("dli.auth", AuthProperties.class);
    }
}
