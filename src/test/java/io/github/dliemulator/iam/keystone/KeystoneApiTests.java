package io.github.dliemulator.iam.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawRequest;
import io.github.dliemulator.iam.VerifiedAuthTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Requests that clients send before their first call (case 83). */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "dli.admin.hosts=dli.example.com")
class KeystoneApiTests extends VerifiedAuthTest {

    private RestTestClient client;
    private String token;

    @BeforeEach
    void authenticate() {
        token = token(login(user("emulator", "emulator"), Map.of("project", Map.of("name", "eu-de"))));
        client = with(TOKEN, token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-de", "cn-north-4", "af-south-1", "any-name_at-all", "mars", "auth", "projects"})
    void nameIdentifiesExactlyOneProject(String name) {
        Map<String, Object> project = onlyProject("/v3/projects?name=" + name);
        assertThat(project.get("name")).isEqualTo(name);
        assertThat(project)
                .containsKeys("id", "domain_id", "parent_id", "links")
                .containsEntry("is_domain", false)
                .containsEntry("enabled", true)
                .containsEntry("description", "");
        assertThat(onlyProject("/v3/projects?name=" + name)).isEqualTo(project);
        ok(get(client, "/v3/projects/" + project.get("id")))
                .jsonPath("$.project.id")
                .isEqualTo(project.get("id"));
    }

    @Test
    void configuredProjectHasTheIdThatWasChosen() {
        assertThat(onlyProject("/v3/projects?name=eu-de_team").get("id")).isEqualTo("0team");
        ok(get(client, "/v3/projects/0team")).jsonPath("$.project.name").isEqualTo("eu-de_team");
    }

    @Test
    void regionAndConfiguredProjectsAreListed() {
        for (String path : List.of("/v3/projects", "/v3/auth/projects")) {
            List<String> names = read(get(client, path), "$.projects[*].name");
            assertThat(names).contains("eu-de_team", "eu-de", "cn-north-4").doesNotHaveDuplicates();
            List<String> ids = read(get(client, path), "$.projects[*].id");
            assertThat(ids).contains("0team").doesNotHaveDuplicates();
        }
    }

    @Test
    void linksPointToTheEmulator() {
        ResponseSpec response = get(client, "/v3/projects?name=eu-de");
        Map<String, Object> links = read(response, "$.links");
        assertThat(links)
                .containsEntry("self", "http://localhost:" + port + "/v3/projects")
                .containsEntry("next", null)
                .containsEntry("previous", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?name=", "?name=a/b", "?name=a+b", "?name=%C3%BC", "?name=eu-de&name=eu-nl", "?name=a%2Fb"})
    void invalidNameMatchesNoProject(String query) {
        assertThat(raw("/v3/projects" + query)).startsWith("200").contains("\"projects\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects/a%20b", "/v3/projects/%2F", "/v3/projects/a-b", "/v3/projects/%C3%BC"})
    void invalidIdIsNotFound(String path) {
        assertThat(raw(path)).startsWith("404").contains("\"code\":404").contains("Could not find project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects/", "/v3/auth/tokens/", "/v3/auth", "/v3/auth/nothing", "/v3//projects"})
    void similarPathIsNotFound(String path) {
        assertThat(raw(path)).startsWith("404").contains("APIGW.0101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?name=%zz", "?name=%00", "?%zz"})
    void invalidQueryIsRejected(String query) {
        assertThat(raw("/v3/projects" + query)).startsWith("400").contains("\"code\":400");
    }

    @Test
    void dliPathsAreNotServedByTheIdentityApi() {
        RestTestClient anywhere = with(TOKEN, "a-token-that-never-expires");
        for (String path : List.of("/v3/auth/quotas", "/v3/p/quotas", "/v3/auth/elastic-resource-pools")) {
            ok(get(anywhere, path)).jsonPath("$.is_success").isEqualTo(true);
        }
        ok(get(anywhere, "/v3/projects/quotas")).jsonPath("$.project.id").isEqualTo("quotas");
    }

    @Test
    void thereIsOneDomain() {
        ResponseSpec response = get(client, "/v3/auth/domains");
        List<Map<String, Object>> domains = read(response, "$.domains");
        assertThat(domains).singleElement().satisfies(domain -> {
            assertThat(domain.get("name")).isEqualTo("emulator");
            assertThat(domain.get("enabled")).isEqualTo(true);
            assertThat(domain.get("id"))
                    .isEqualTo(onlyProject("/v3/projects?name=eu-de").get("domain_id"));
        });
    }

    @Test
    void catalogListsTheEndpointsOfTheProjectAndItsRegion() {
        ResponseSpec catalog = get(client, "/v3/auth/catalog");
        List<Map<String, Object>> endpoints = read(catalog, "$.catalog[?(@.type=='dli')].endpoints[*]");
        String id = String.valueOf(onlyProject("/v3/projects?name=eu-de").get("id"));
        assertThat(endpoints)
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint)
                        .containsEntry("region", "eu-de")
                        .containsEntry("region_id", "eu-de")
                        .containsEntry("interface", "public")
                        .containsEntry("url", "http://localhost:" + port + "/v1.0/" + id));
    }

    /** The Go SDK of Open Telekom Cloud appends version and project to the endpoint of its service type. */
    @ParameterizedTest
    @CsvSource({
        "network, v1/{project}/vpcs",
        "network, v1/{project}/subnets",
        "network, v2.0/{project}/vpcs/v/tags",
        "vpc, vpcs",
        "vpc, subnets",
        "dli, queues"
    })
    void endpointsOfTheCatalogLeadToTheirService(String type, String path) {
        String endpoint = KeystoneApiTests.<List<String>>read(
                        get(client, "/v3/auth/catalog"), "$.catalog[?(@.type=='" + type + "')].endpoints[*].url")
                .get(0);
        String project = String.valueOf(onlyProject("/v3/projects?name=eu-de").get("id"));
        String url =
                (endpoint + "/").substring(("http://localhost:" + port).length()) + path.replace("{project}", project);
        get(client, url).expectStatus().value(status -> assertThat(status).isIn(200, 404));
        assertThat(get(client, url).returnResult(String.class).getResponseBody())
                .doesNotContain("APIGW.0101");
    }

    @Test
    void projectWithoutARegionIsInAllRegions() {
        List<String> regions =
                read(get(with(TOKEN, token()), "/v3/auth/catalog"), "$.catalog[?(@.type=='dli')].endpoints[*].region");
        assertThat(regions).contains("eu-de", "cn-north-4").hasSize(15);
    }

    @Test
    void signedCallGetsTheCatalogOfItsProject() {
        assertThat(call("GET", "/v3/auth/catalog")
                        .with("x-project-id", "0team")
                        .signed()
                        .send(port)
                        .body())
                .contains("/v1.0/0team")
                .contains("\"region\":\"eu-de\"")
                .doesNotContain("cn-north-4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host | dli.example.com | http://dli.example.com",
                "Host | emulator:8080 | http://emulator:8080",
                "Host | [::1]:99 | http://[::1]:99",
                "Forwarded | proto=https;host=dli.example.com | https://dli.example.com",
                "Forwarded | for=1.2.3.4;proto=https;host=\"dli.example.com:8443\" | https://dli.example.com:8443",
                "X-Forwarded-Host | dli.example.com | http://dli.example.com",
                "X-Forwarded-Host | one.example.com, two.example.com | http://one.example.com",
                "X-Forwarded-Proto | https | https://localhost",
                "X-Forwarded-Port | 8080 | http://localhost:8080"
            })
    void endpointsUseTheAddressOfTheCaller(String header, String value, String address) {
        String host = header.equals("Host") ? value : "localhost";
        RawRequest call = call("GET", "/v3/auth/catalog").with("host", host).with("x-auth-token", token);
        RawRequest forwarded = header.equals("Host") ? call : call.with(header.toLowerCase(Locale.ROOT), value);
        RawRequest.Response catalog = forwarded.send(port);
        assertThat(catalog.status()).isEqualTo(200);
        assertThat(catalog.body()).contains("\"url\":\"" + address + "/v1.0/").contains("\"" + address + "/v3\"");
        assertThat(forwarded.target("/v3").send(port).body()).contains("\"href\":\"" + address + "/v3/\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-forwarded-port | abc",
                "x-forwarded-port | ,",
                "x-forwarded-host | a:b:c",
                "x-forwarded-host | [::1",
                "x-forwarded-host | h:99999999999",
                "x-forwarded-host | ,",
                "x-forwarded-host | a b",
                "x-forwarded-host | {x}",
                "x-forwarded-host | user@host",
                "x-forwarded-host | host/path",
                "x-forwarded-proto | javascript",
                "x-forwarded-proto | %%%",
                "forwarded | host=:abc",
                "forwarded | proto=x y;host=h"
            })
    void invalidHostIsRejectedAndNotLogged(String header, String value, CapturedOutput output) {
        for (String path : List.of("/v3", "/v3/projects", "/v3/auth/catalog", "/v3/auth/domains")) {
            RawRequest.Response response = call("GET", path)
                    .with(header, value)
                    .with("x-auth-token", token)
                    .send(port);
            assertThat(response.body()).contains("The Host header, or the Forwarded or X-Forwarded headers, must name");
            assertThat(response.status()).isEqualTo(400);
        }
        assertThat(output).doesNotContain(token);
    }

    @Test
    void everyResponseHasAnOpenstackRequestId() {
        for (ResponseSpec response : List.of(get("/v3"), get(client, "/v3/projects"), get("/v3/projects"))) {
            var headers = response.returnResult().getResponseHeaders();
            assertThat(headers.getFirst("X-IAM-Trace-Id")).isNotEmpty().isEqualTo(headers.getFirst("X-Request-Id"));
        }
        assertThat(get("/_emulator").returnResult().getResponseHeaders().getFirst("X-IAM-Trace-Id"))
                .isNull();
    }

    @Test
    void versionIsShown() {
        ok(get("/v3"))
                .jsonPath("$.version.id")
                .isEqualTo("v3.6")
                .jsonPath("$.version.links[0].href")
                .isEqualTo("http://localhost:" + port + "/v3/");
    }

    private String raw(String target) {
        RawRequest.Response response =
                call("GET", target).with("x-auth-token", token).send(port);
        return response.status() + " " + response.body();
    }

    private Map<String, Object> onlyProject(String path) {
        List<Map<String, Object>> projects = read(get(client, path), "$.projects");
        assertThat(projects).hasSize(1);
        return projects.get(0);
    }
}
