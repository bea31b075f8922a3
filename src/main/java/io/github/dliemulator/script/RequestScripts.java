package io.github.dliemulator.script;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.ValidationMessages;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts that a request brings in the header {@value #HEADER}: as text, such as {@code peer=FAILED after 30s; queue=held},
 * or as the JSON of the Admin API. They apply to the changes that the request starts.
 */
@Component
class RequestScripts {

    private static final String HEADER = "X-Emulator-Script";

    private final StateMachineRegistry stateMachines;
    private final JsonMapper jsonMapper;

    RequestScripts(StateMachineRegistry stateMachines, JsonMapper jsonMapper) {
        this.stateMachines = stateMachines;
        this.jsonMapper = jsonMapper;
    }

    /**
     * The scripts in header {@code X-Emulator-Script} of the current request; an empty list outside a request.
     *
     * @throws DliException if the header is invalid
     */
    List<Script> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? parse(attributes.getRequest().getHeader(HEADER))
                : List.of();
    }

    private List<Script> parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            List<Script> scripts =
                    header.strip().matches("(?s)[\\[{].*") ? parseJson(header.strip()) : parseText(header);
            stateMachines.validate(scripts);
            return requireNoCounters(scripts);
        } catch (JacksonException e) {
            throw invalid(ValidationMessages.describeBody(e));
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private List<Script> parseJson(String header) {
        return Arrays.asList(
                header.startsWith("[")
                        ? jsonMapper.readValue(header, Script[].class)
                        : new Script[] {jsonMapper.readValue(header, Script.class)});
    }

    private List<Script> parseText(String header) {
        return Arrays.stream(header.split(";")).map(this::parseScript).toList();
    }

    private Script parseScript(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "'%s' is not a script: write for example peer=FAILED after 30s; queue=held"
                            .formatted(text.strip()));
        }
        return Script.of(parts[0].strip(), stateMachines.parseSteps(parts[0].strip(), parts[1].strip()));
    }

    /** A script in a header applies to one request, so it cannot count uses. */
    private static List<Script> requireNoCounters(List<Script> scripts) {
        if (scripts.stream().anyMatch(Script::requiresCounting)) {
            throw new IllegalArgumentException("nth and uses are only possible in scripts of the Admin API");
        }
        return scripts;
    }

    private static DliException invalid(String reason) {
        return INVALID_PARAMETER.exception("%s: %s", HEADER, reason);
    }
}
