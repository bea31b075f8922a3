package io.github.dliemulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.spark.Warehouse;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Objects of a project that the Admin API uploads, lists, downloads and deletes. */
class ObjectTests extends EmulatorTest {

    @Autowired
    private Warehouse warehouse;

    @Autowired
    private Worlds worlds;

    private String objects() {
        return adminUri() + "/obs";
    }

    private ResponseSpec upload(String path, String content) {
        return http.put()
                .uri(objects() + path)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private void uploaded(String path, String content) {
        upload(path, content).expectStatus().isNoContent();
    }

    private List<String> urls(String query) {
        return read(get(objects() + query), "$.objects[*].url");
    }

    private Path folder() {
        World world = worlds.findOrCreate(project);
        return warehouse.objects(project, world.uid());
    }

    @Test
    void objectIsListedDownloadedReplacedAndDeleted() {
        uploaded("/lake/in/trips.csv", "Bonn,7\n");
        ok(get(objects())).json("""
                {"objects":[{"url":"obs://lake/in/trips.csv","bucket":"lake","key":"in/trips.csv","size":7}],
                "total":1,"size":7}""");
        get(objects() + "/lake/in/trips.csv")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*trips\\.csv.*")
                .expectBody(String.class)
                .isEqualTo("Bonn,7\n");
        uploaded("/lake/in/trips.csv", "Kiel,3\nBonn,8\n");
        assertThat(text(get(objects() + "/lake/in/trips.csv"))).isEqualTo("Kiel,3\nBonn,8\n");
        delete(objects() + "/lake/in/trips.csv").expectStatus().isNoContent();
        delete(objects() + "/lake/in/trips.csv").expectStatus().isNoContent();
        assertThat(problem(get(objects() + "/lake/in/trips.csv"), 404)).contains("obs://lake/in/trips.csv");
        assertThat(urls("")).isEmpty();
    }

    @Test
    void partOfAnObjectIsDownloaded() {
        uploaded("/lake/a.txt", "0123456789");
        http.get()
                .uri(objects() + "/lake/a.txt")
                .header("Range", "bytes=2-4")
                .exchange()
                .expectStatus()
                .isEqualTo(206)
                .expectBody(String.class)
                .isEqualTo("234");
    }

    @Test
    void formOfCurlIsUploadedAsItIs() {
        http.put()
                .uri(objects() + "/lake/a.txt")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("a=1&b=2".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(text(get(objects() + "/lake/a.txt"))).isEqualTo("a=1&b=2");
    }

    @Test
    void prefixSelectsObjects() {
        List.of("/lake/a/1", "/lake/a/2", "/lake/ab", "/sea/a/1").forEach(path -> uploaded(path, "x"));
        assertThat(urls("?prefix=lake/a/")).containsExactly("obs://lake/a/1", "obs://lake/a/2");
        assertThat(urls("?after=obs://lake/a/2")).containsExactly("obs://lake/ab", "obs://sea/a/1");
        delete(objects() + "?prefix=lake/a/").expectStatus().isNoContent();
        assertThat(urls("")).containsExactly("obs://lake/ab", "obs://sea/a/1");
        delete(objects()).expectStatus().isNoContent();
        assertThat(urls("")).isEmpty();
    }

    @Test
    void projectsDoNotShareObjectsAndAResetLosesThem() {
        uploaded("/lake/a", "x");
        String other = project + "2";
        assertThat(EmulatorTest.<List<String>>read(get("/_emulator/projects/" + other + "/obs"), "$.objects"))
                .isEmpty();
        get("/_emulator/projects/" + other).expectStatus().isNotFound();
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(urls("")).isEmpty();
    }

    @Test
    void keyIsEitherAnObjectOrAFolder() {
        uploaded("/lake/a/b", "x");
        assertThat(problem(upload("/lake/a", "x"), 409)).contains("it is a folder");
        assertThat(problem(upload("/lake/a/b/c", "x"), 409)).contains("lake/a/b is no folder");
        assertThat(text(get(objects() + "/lake/a/b"))).isEqualTo("x");
    }

    @Test
    void unusualNamesAreKept() {
        http.put()
                .uri(objects() + "/lake/{name}", "Straße 100% & +#?.csv")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(urls("")).containsExactly("obs://lake/Straße 100% & +#?.csv");
        assertThat(text(get(objects() + "/lake/{name}", "Straße 100% & +#?.csv")))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lake/../../../../etc/passwd",
                "/lake/%2e%2e/%2e%2e/%2e%2e/secret",
                "/lake/..%2f..%2fsecret",
                "/lake/..%5c..%5csecret",
                "/lake/a/%2e%2e/%2e%2e/%2e%2e/secret",
                "/../secret",
                "/%2e%2e/secret",
                "/lake/..;/secret",
                "/lake/a;b",
                "/lake/a%00b",
                "/lake//a",
                "/lake/a/",
                "/lake/",
                "/.hidden/a",
                "/lake%2fa/b",
            })
    void pathThatLeavesItsBucketIsRejected(String path) throws IOException {
        String request = "PUT %s%s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx";
        String answer = send(request.formatted(objects(), path, port));
        assertThat(answer).matches("(?s)HTTP/1.1 40[045] .*");
        assertThat(urls("")).isEmpty();
        try (var files = Files.walk(folder().getParent().getParent(), 2)) {
            assertThat(files.filter(file -> file.endsWith("secret"))).isEmpty();
        }
    }

    /** Sends a request whose path no client normalizes. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void symbolicLinksAreNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret"), "s");
        uploaded("/lake/a", "x");
        Files.createSymbolicLink(folder().resolve("lake/link"), outside);
        Files.createSymbolicLink(folder().resolve("lake/file"), outside.resolve("secret"));
        assertThat(urls("")).containsExactly("obs://lake/a");
        problem(get(objects() + "/lake/link/secret"), 404);
        problem(get(objects() + "/lake/file"), 404);
        problem(upload("/lake/link/new", "x"), 409);
        delete(objects() + "/lake/link/secret").expectStatus().isNoContent();
        delete(objects()).expectStatus().isNoContent();
        assertThat(outside).isDirectoryContaining(file -> file.endsWith("secret"));
        assertThat(Files.list(outside)).hasSize(1);
    }
}
