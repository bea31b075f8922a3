package io.github.dliemulator.contract;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Sends the requests of a file in the format of HTTP clients in editors: the part of it that {@code examples.http} uses. */
final class HttpRequestFile {

    private static final Pattern REQUEST =
            Pattern.compile("(?:# @name (\\w+)\n)?([A-Z]+) (/\\S*)\n(?:([\\w-]+): (.*)\n)?(?:\n([\\[{].*[\\]}])\n)?");

    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{(\\w+)\\.response\\.(?:headers\\.([\\w-]+)|body\\.(\\$.*?))}}");

    private final RestTestClient http;
    private final Map<String, EntityExchangeResult<String>> responses = new HashMap<>();

    private HttpRequestFile(RestTestClient http) {
        this.http = http;
    }

    static void run(Path file, RestTestClient http) throws IOException {
        HttpRequestFile requests = new HttpRequestFile(http);
        Matcher request = REQUEST.matcher(Files.readString(file));
        while (request.find()) {
            requests.send(request.toMatchResult());
        }
    }

    /** A named response can be referred to by later requests. */
    private void send(MatchResult request) {
        RestTestClient.RequestBodySpec spec = http.method(HttpMethod.valueOf(request.group(2)))
                .uri(resolve(request.group(3)))
                .headers(headers -> addHeader(headers, request));
        if (request.group(6) != null) {
            spec.contentType(MediaType.APPLICATION_JSON).body(resolve(request.group(6)));
        }
        EntityExchangeResult<String> response =
                spec.exchange().expectStatus().is2xxSuccessful().returnResult(String.class);
        if (request.group(1) != null) {
            responses.put(request.group(1), response);
        }
    }

    private void addHeader(HttpHeaders headers, MatchResult request) {
        if (request.group(4) != null) {
            headers.set(request.group(4), resolve(request.group(5)));
        }
    }

    private String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(value(reference)));
    }

    private String value(MatchResult reference) {
        EntityExchangeResult<String> response = responses.get(reference.group(1));
        return reference.group(2) != null
                ? String.valueOf(response.getResponseHeaders().getFirst(reference.group(2)))
                : String.valueOf(JsonPath.<Object>read(response.getResponseBody(), reference.group(3)));
    }
}
