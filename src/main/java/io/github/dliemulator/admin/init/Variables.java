package io.github.dliemulator.admin.init;

import io.github.dliemulator.admin.init.InitFile.InitRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What stands in double braces: variables of a file, and parts of the answers to its earlier calls. */
final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");
    private static final Pattern ANSWER = Pattern.compile("([\\w-]+)\\.response\\.(body|headers)\\.(?:\\$\\.)?(.+)");

    /** A variable may name another, but not without end. */
    private static final int DEEPEST = 10;

    private final InitFile seed;
    private final String host;
    private final Map<String, Answer> answers = new HashMap<>();

    private record Answer(HttpHeaders headers, JsonNode body) {}

    /** @param host what {@code {{host}}} stands for where the file does not say it itself */
    Variables(InitFile seed, String host) {
        this.seed = seed;
        this.host = host;
    }

    void remember(InitRequest call, HttpHeaders headers, JsonNode body) {
        if (call.name() != null) {
            answers.put(call.name(), new Answer(headers, body));
        }
    }

    /** This text of a call, with what its variables stand for. */
    String in(InitRequest call, String text) {
        return in(call, text, DEEPEST);
    }

    private String in(InitRequest call, String text, int depth) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(value(call, reference.group(1), depth)));
    }

    private String value(InitRequest call, String name, int depth) {
        Matcher answer = ANSWER.matcher(name);
        if (answer.matches() && answers.containsKey(answer.group(1))) {
            return part(call, name, answers.get(answer.group(1)), answer);
        }
        String value = seed.variables().getOrDefault(name, name.equals("host") ? host : null);
        if (value == null || depth == 0) {
            throw new InvalidInitFileException("%s:%d: nothing says what {{%s}} is", seed.name(), call.line(), name);
        }
        return in(call, value, depth - 1);
    }

    private String part(InitRequest call, String name, Answer answer, Matcher path) {
        String value = path.group(2).equals("headers")
                ? answer.headers().getFirst(path.group(3))
                : answer.body()
                        .at("/" + path.group(3).replaceAll("\\[(\\d+)]", ".$1").replace('.', '/'))
                        .asString(null);
        if (value == null) {
            throw new InvalidInitFileException("%s:%d: there was no %s", seed.name(), call.line(), name);
        }
        return value;
    }
}
