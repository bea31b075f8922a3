package io.github.dliemulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Condition that a resource is in one of some states: {@code queue/etl_night=AVAILABLE} or {@code
 * connection/{id}=ACTIVE|FAILED}. For a resource that has parts, such as a connection with peers, all parts must be in one of them.
 *
 * @param states names of the states
 */
@Schema(implementation = String.class, example = "queue/etl_night=AVAILABLE")
public record WaitCondition(String kind, String id, Set<String> states) {

    private static final Pattern TEXT = Pattern.compile("([a-z]++)/([^=]++)=([^=|]++(?:\\|[^=|]++)*+)");

    /** @throws IllegalArgumentException if the text is not a condition */
    @JsonCreator
    public static WaitCondition of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a condition: write for example queue/etl_night=AVAILABLE".formatted(text));
        }
        Set<String> states = new LinkedHashSet<>(Arrays.asList(parts.group(3).split("\\|")));
        return new WaitCondition(parts.group(1), parts.group(2), states);
    }

    @JsonValue
    public String text() {
        return "%s/%s=%s".formatted(kind, id, String.join("|", states));
    }

    public boolean isMetBy(Resource resource, Instant now) {
        return isMetBy(resource.timeline().at(now));
    }

    boolean isMetBy(Object state) {
        return states.contains(String.valueOf(state));
    }
}
