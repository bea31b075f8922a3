package io.github.dliemulator.control.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes out of a body what nobody may read who reads the journal. A body that is no JSON cannot be looked through. */
final class Secrets {

    private static final Pattern SECRET = Pattern.compile(
            "pass(word|wd|phrase)?|pwd|.*(secret|token|credential|private_?key|authorization).*|sk|ak|access_?key",
            Pattern.CASE_INSENSITIVE);

    private static final JsonNode HIDDEN = StringNode.valueOf("***");

    private Secrets() {}

    /** The body without its secrets, as compact JSON; null when it is no JSON. */
    static @Nullable String hidden(byte[] body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            hide(json);
            return json.isMissingNode() ? null : json.toString();
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A query without its secrets. */
    static @Nullable String hidden(@Nullable String query) {
        return query == null
                ? null
                : Pattern.compile("(?<=^|&)([^=&]*)=[^&]*")
                        .matcher(query)
                        .replaceAll(
                                parameter -> SECRET.matcher(parameter.group(1).replace('-', '_'))
                                                .matches()
                                        ? "$1=***"
                                        : "$0");
    }

    private static void hide(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> SECRET.matcher(name).matches())
                    .toList()
                    .forEach(name -> object.set(name, HIDDEN));
        }
        json.forEach(Secrets::hide);
    }
}
