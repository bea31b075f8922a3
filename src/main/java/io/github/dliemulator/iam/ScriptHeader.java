package io.github.dliemulator.iam;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import io.github.dliemulator.simulation.script.Lifecycles;
import io.github.dliemulator.simulation.script.Script;
import io.github.dliemulator.web.refusal.Complaint;
import io.github.dliemulator.web.refusal.DliException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a call says itself about what shall become of the changes that it begins: {@code peer=FAILED after 30s; queue=held},
 * or the JSON that the operator's door takes.
 */
@Component
class ScriptHeader {

    static final String NAME = "X-Emulator-Script";

    private final Lifecycles lifecycles;
    private final JsonMapper json;

    ScriptHeader(Lifecycles lifecycles, JsonMapper json) {
        this.lifecycles = lifecycles;
        this.json = json;
    }

    /** @throws DliException when it cannot be */
    List<Script> parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            List<Script> scripts = header.strip().matches("(?s)[\\[{].*") ? json(header.strip()) : text(header);
            lifecycles.require(scripts);
            return requireUncounted(scripts);
        } catch (JacksonException e) {
            throw refused(Complaint.aboutBody(e));
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private List<Script> json(String header) {
        return Arrays.asList(
                header.startsWith("[")
                        ? json.readValue(header, Script[].class)
                        : new Script[] {json.readValue(header, Script.class)});
    }

    private List<Script> text(String header) {
        return Arrays.stream(header.split(";")).map(this::script).toList();
    }

    private Script script(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "'%s' is no script: write for example peer=FAILED after 30s; queue=held".formatted(text.strip()));
        }
        return Script.of(parts[0].strip(), lifecycles.read(parts[0].strip(), parts[1].strip()));
    }

    /** A call is over before there is anything to count. */
    private static List<Script> requireUncounted(List<Script> scripts) {
        if (scripts.stream().anyMatch(Script::counts)) {
            throw new IllegalArgumentException("nth and uses are only for scripts of the operator");
        }
        return scripts;
    }

    private static DliException refused(String why) {
        return INVALID_PARAMETER.because("%s: %s", NAME, why);
    }
}
