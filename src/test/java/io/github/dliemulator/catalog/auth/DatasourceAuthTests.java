package io.github.dliemulator.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatasourceAuthTests extends EmulatorTest {

    private static final String SECRET = "gR33n-kettle";

    @Autowired
    private DatasourceAuths auths;

    @Autowired
    private Worlds worlds;

    /** Case 60 of the contract. */
    @Test
    void authenticationIsCreatedAndShownWithoutItsPassword() {
        create("pg");
        ok(get(v3())).json("""
                {"is_success":true,"message":"","count":1,"auth_infos":[{"auth_info_name":"pg","user_name":"u","username":"u",
                 "certificate_location":"","datasource_type":"passwd","krb5_conf":"","keytab":"","truststore_location":"",
                 "keystore_location":"","owner":"emulator","create_time":1893456000000,"update_time":1893456000000}]}""");
        assertThat(auths.credentials(world(), "pg"))
                .isEqualTo(new DatasourceAuths.Credentials("u", SECRET))
                .asString()
                .doesNotContain(SECRET);
    }

    /** Case 61 of the contract. */
    @Test
    void nameFilterIsExact() {
        create("pg");
        create("pg2");
        assertThat(names("?auth_info_name=pg")).containsExactly("pg");
        assertThat(names("?auth_info_name=p")).isEmpty();
        assertThat(names("?limit=1&offset=1")).containsExactly("pg2");
        assertThat(names("?offset=100")).isEmpty();
        ok(get(v3() + "?offset=100")).jsonPath("$.count").isEqualTo(2);
        error(get(v3() + "?limit=-1"), 400, "DLI.0001");
    }

    @Test
    void secretsAreNowhereInTheOpen(CapturedOutput output) {
        post(
                        v3(),
                        Map.of(
                                "auth_info_name", "kafka",
                                "datasource_type", "Kafka_SSL",
                                "truststore_password", SECRET + 1,
                                "keystore_password", SECRET + 2,
                                "key_password", SECRET + 3))
                .expectStatus()
                .isCreated();
        create("pg");
        ok(put(v3(), Map.of("auth_info_name", "pg", "password", SECRET + 4)));
        error(post(v3(), Map.of("auth_info_name", "pg", "password", SECRET, "datasource_type", "?")), 400, "DLI.0001");
        assertThat(text(get(v3()))).doesNotContain(SECRET);
        assertThat(text(get(adminUri() + "/snapshot"))).contains("KAFKA_SSL").doesNotContain(SECRET);
        List<Integer> calls = read(get(adminUri() + "/journal"), "$.calls[*].number");
        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(number ->
                        assertThat(text(get(adminUri() + "/journal/" + number))).doesNotContain(SECRET));
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void updateChangesOnlyTheGivenFields() {
        create("pg");
        advance("5s");
        ok(put(v3(), Map.of("auth_info_name", "pg", "user_name", "w")));
        assertThat(auths.credentials(world(), "pg")).isEqualTo(new DatasourceAuths.Credentials("w", SECRET));
        ok(get(v3())).jsonPath("$.auth_infos[0].update_time").isEqualTo(T0_MILLIS + 5000);
        ok(put(v3(), Map.of("auth_info_name", "pg", "password", "new")));
        assertThat(auths.credentials(world(), "pg").password()).isEqualTo("new");
    }

    @Test
    void terraformUsesTheOldPathAndUserName() {
        String v2 = v3().replace("/v3/", "/v2.0/");
        post(v2, Map.of("auth_info_name", "tf", "datasource_type", "CSS", "username", "u", "password", SECRET))
                .expectStatus()
                .isCreated();
        assertThat(EmulatorTest.<String>read(get(v2 + "?auth_info_name=tf"), "$.auth_infos[0].username"))
                .isEqualTo("u");
        ok(put(v2, Map.of("auth_info_name", "tf", "username", "w")));
        assertThat(names("")).containsExactly("tf");
        ok(delete(v2 + "/tf")).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(names("")).isEmpty();
    }

    @Test
    void forkAndSnapshotKeepThePassword() {
        create("pg");
        String snapshot = text(get(adminUri() + "/snapshot"));
        ok(delete(v3() + "/pg"));
        ok(put(adminUri() + "/snapshot", snapshot));
        assertThat(auths.credentials(world(), "pg").password()).isEqualTo(SECRET);
        assertThat(text(get(adminUri() + "/snapshot"))).isEqualTo(snapshot);
        ok(put(adminUri() + "/snapshot", snapshot.replaceAll("(\"password\": ?\")[^\"]*", "$1foreign")));
        assertThat(auths.credentials(world(), "pg").password()).isEmpty();
        ok(get(v3())).jsonPath("$.count").isEqualTo(1);
    }

    @Test
    void unknownAndExistingNamesAreRejected() {
        create("pg");
        error(post(v3(), body("pg")), 400, "DLI.0006");
        assertThat(error(put(v3(), Map.of("auth_info_name", "nope")), 400, "DLI.0002"))
                .isEqualTo("There is no datasource authentication named nope");
        error(delete(v3() + "/nope"), 400, "DLI.0002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'auth_info_name':'a'}",
                "{'datasource_type':'passwd'}",
                "{'auth_info_name':'a','datasource_type':'telepathy'}",
                "{'auth_info_name':'a','datasource_type':3}",
                "{'auth_info_name':'a b','datasource_type':'passwd'}",
                "{'auth_info_name':'7','datasource_type':'passwd'}",
                "{'auth_info_name':'a','datasource_type':'passwd','password':{}}",
                "{'auth_info_name':'a','datasource_type':'passwd','keytab':[]}"
            })
    void invalidAuthenticationIsRejected(String body) {
        assertThat(error(post(v3(), body.replace('\'', '"')), 400, "DLI.0001")).doesNotContain("dliemulator", "java");
        assertThat(names("")).isEmpty();
    }

    @Test
    void longTextsAreRejectedAndUnknownFieldsIgnored() {
        error(
                post(v3(), Map.of("auth_info_name", "a", "datasource_type", "KRB", "keytab", "x".repeat(1025))),
                400,
                "DLI.0001");
        error(post(v3(), Map.of("auth_info_name", "a".repeat(129), "datasource_type", "KRB")), 400, "DLI.0001");
        post(v3(), Map.of("auth_info_name", "a", "datasource_type", "KRB", "colour", "red"))
                .expectStatus()
                .isCreated();
    }

    private World world() {
        return worlds.findOrCreate(project);
    }

    private String v3() {
        return "/v3/" + project + "/datasource/auth-infos";
    }

    private static Map<String, Object> body(String name) {
        return Map.of("auth_info_name", name, "datasource_type", "passwd", "user_name", "u", "password", SECRET);
    }

    private void create(String name) {
        post(v3(), body(name)).expectStatus().isCreated();
    }

    private List<String> names(String query) {
        return read(get(v3() + query), "$.auth_infos[*].auth_info_name");
    }
}
