package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The pages for AI agents are served, and what they say works. */
class AgentPagesTests extends EmulatorTest {

    /** An indented request with its body. */
    private static final Pattern REQUEST = Pattern.compile("(?m)^ {4}([A-Z]+) BASE(\\S+)(?:\n {4}([{\\[].*))?$");

    private static final Pattern DOCUMENT = Pattern.compile("/(?:agents\\.txt|docs|v3/api-docs[a-z./]*[a-z])");

    @ParameterizedTest
    @ValueSource(strings = {"/llms.txt", "/agents.txt"})
    void pageIsServedAsText(String path) {
        get(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Type", type -> assertThat(type).startsWith("text/"));
        assertThat(text(get(path))).isASCII();
    }

    @Test
    void summaryLinksToPagesThatExist() {
        List<String> paths = DOCUMENT.matcher(text(get("/llms.txt")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(4);
        paths.forEach(path -> get(path)
                .expectStatus()
                .value(status -> assertThat(status).as(path).isIn(200, 302)));
    }

    @Test
    void requestsOfTheSkillPageWork() {
        delete(adminUri()).expectStatus().isNoContent();
        List<MatchResult> requests =
                REQUEST.matcher(text(get("/agents.txt"))).results().toList();
        assertThat(requests).hasSize(6);
        Stream.of(0, 1, 2, 3, 4).map(requests::get).forEach(this::send);
        advance("10m");
        ok(delete(queues() + "/etl"));
        assertThat(problem(exchange(requests.get(5)), 409)).contains("1 fault without effect");
        ok(put(adminUri() + "/faults", List.of()));
        send(requests.get(5));
    }

    private void send(MatchResult request) {
        exchange(request).expectStatus().is2xxSuccessful();
    }

    private ResponseSpec exchange(MatchResult request) {
        var spec = http.method(HttpMethod.valueOf(request.group(1)))
                .uri(request.group(2).replaceAll("/P\\b", "/" + project));
        return request.group(3) == null
                ? spec.exchange()
                : spec.contentType(MediaType.APPLICATION_JSON)
                        .body(request.group(3).replace("\"P\"", "\"" + project + "\""))
                        .exchange();
    }
}
