package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts that there cannot be. */
class InvalidScriptTests extends ScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"tea"}              | [{"state":"ACTIVE"}]                         | [0].match.kind: there are scripts for job, peer, pool, queue, not for tea
            {"kind":"peer","tag":"x"}   | [{"state":"ACTIVE"}]                         | [0].match.tag is not a known field. The known fields are kind, name, nth, queue
            {"kind":"peer","nth":0}     | [{"state":"ACTIVE"}]                         | [0].match: nth must be 1 or more
            {"kind":"peer","nth":"x"}   | [{"state":"ACTIVE"}]                         | [0].match.nth must be an Integer
            {"kind":"peer","name":""}   | [{"state":"ACTIVE"}]                         | [0].match: name must have 1 to 255 characters
            {"name":"x"}                | [{"state":"ACTIVE"}]                         | [0].match: kind must be given
            {"kind":"peer"}             | []                                           | [0]: steps must have 1 to 20 elements
            {"kind":"peer"}             | [null]                                       | [0]: steps must have 1 to 20 elements
            {"kind":"peer"}             | {}                                           | [0].steps must be an Array
            {"kind":"peer"}             | [{}]                                         | [0].steps[0]: a step must have a state or a duration
            {"kind":"peer"}             | [{"state":"READY"}]                          | [0].steps[0].state: a peer is one of CREATING, ACTIVE, FAILED, not READY
            {"kind":"peer"}             | [{"state":"CREATING","fro":"1s"}]            | [0].steps[0].fro is not a known field. The known fields are for, message, oneOf, state
            {"kind":"peer"}             | [{"state":"CREATING","for":"soon"}]          | [0].steps[0].for: 'soon' is not a duration with a unit: write for example 5s, 1m30s or PT90S
            {"kind":"peer"}             | [{"state":"CREATING","for":"9s..3s"}]        | [0].steps[0].for: A range must begin with the shorter delay, and 9s..3s does not
            {"kind":"peer"}             | [{"state":"ACTIVE","for":"1s"}]              | [0].steps[0].for: nothing comes after ACTIVE
            {"kind":"peer"}             | [{"state":"ACTIVE"},{"state":"FAILED"}]      | [0].steps[0].for: the duration of ACTIVE must be given
            {"kind":"peer"}             | [{"state":"FAILED","for":"1s"},{"state":"ACTIVE"}] | [0].steps[1].state: a peer that is FAILED becomes nothing else, not ACTIVE
            {"kind":"peer"}             | [{"for":"1s"},{"state":"CREATING"}]          | [0].steps[1].state: a peer that is CREATING becomes ACTIVE, FAILED, not CREATING
            {"kind":"peer"}             | [{"state":"ACTIVE","message":"m"}]           | [0].steps[0].message: a peer that is ACTIVE has no message
            {"kind":"peer"}             | [{"for":"1s","message":"m"}]                 | [0].steps[0]: a step without a state must not have a message
            {"kind":"peer"}             | [{"for":"held"},{"for":"1s"},{"for":"held"}] | [0].steps: only one of them can be held
            {"kind":"peer"}             | [{"oneOf":[]}]                               | [0].steps[0]: oneOf must have 1 to 20 elements
            {"kind":"peer"}             | [{"oneOf":[{"weight":0,"state":"ACTIVE"}]}]  | [0].steps[0].oneOf[0]: weight must be between 1 and 1000000
            {"kind":"peer"}             | [{"oneOf":[{"state":"ACTIVE"}],"for":"1s"}]  | [0].steps[0]: a step must have either oneOf or a state
            {"kind":"peer"}             | [{"oneOf":[{"state":"ACTIVE"},{"state":"X"}]}] | [0].steps[0].oneOf[1].state: a peer is one of CREATING, ACTIVE, FAILED, not X
            {"kind":"peer"}             | [{"oneOf":[{"state":"ACTIVE","x":1}]}]       | [0].steps[0].oneOf[0].x is not a known field. The known fields are for, message, state, weight
            {"kind":"queue"}            | [{"state":"ASSIGNING"},{"state":"SCALING"}]  | [0].steps[1].state: a queue that is ASSIGNING becomes AVAILABLE, not SCALING
            {"kind":"queue"}            | [{"oneOf":[{"state":"ASSIGNING"},{"state":"SCALING"}]}] | [0].steps[0].state: the change begins with ASSIGNING, RESTARTING, SCALING
            {"kind":"pool"}             | [{"state":"SCALING"}]                        | [0].steps[0].state: the change begins with CREATING
            """)
    void invalidScriptIsRejected(String match, String steps, String message) {
        String body = "[{\"match\":%s,\"steps\":%s}]".formatted(match, steps);
        assertThat(problem(put(scripts(), body), 400)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                | The request body must be one JSON array
            [null]                                            | [0] must be given
            [{}]                                              | [0]: match must be given
            [{"match":{"kind":"peer"},"steps":[{"for":"1s"}],"uses":0}] | [0]: uses must be 1 or more
            [{"match":{"kind":"peer"},"steps":[{"for":"1s"}],"use":1}]  | [0].use is not a known field. The known fields are match, steps, uses
            [                                                 | The request body is not valid JSON
            """)
    void invalidListIsRejected(String body, String message) {
        assertThat(problem(put(scripts(), body), 400)).isEqualTo(message);
    }

    @Test
    void listAndScriptSizesAreLimited() {
        String script = "{\"match\":{\"kind\":\"peer\"},\"steps\":[{\"for\":\"1s\"}]}";
        assertThat(problem(put(scripts(), "[" + (script + ",").repeat(100) + script + "]"), 400))
                .isEqualTo("There can be at most 100 scripts");
        ok(put(scripts(), "[" + (script + ",").repeat(99) + script + "]"));
        String steps = "{\"for\":\"1s\"},".repeat(20) + "{\"for\":\"1s\"}";
        problem(put(scripts(), "[{\"match\":{\"kind\":\"peer\"},\"steps\":[" + steps + "]}]"), 400);
        String message = "x".repeat(1001);
        problem(
                put(
                        scripts(),
                        "[{\"match\":{\"kind\":\"peer\"},\"steps\":[{\"state\":\"FAILED\",\"message\":\"" + message
                                + "\"}]}]"),
                400);
        assertThat(EmulatorTest.<List<Object>>read(get(scripts()), "$")).hasSize(100);
        String choices = "{\"oneOf\":[" + "{\"for\":\"1s\"},".repeat(19) + "{\"for\":\"1s\"}]}";
        String wide = "{\"match\":{\"kind\":\"peer\"},\"steps\":[" + (choices + ",").repeat(19) + choices + "]}";
        ok(put(scripts(), "[" + (wide + ",").repeat(29) + wide + "]"));
        assertThat(problem(put(scripts(), "[" + (wide + ",").repeat(50) + wide + "]"), 400))
                .isEqualTo("All scripts together must have at most 200000 bytes");
    }

    @Test
    void scriptsOfAnInvalidProjectAreRejected() {
        problem(get("/_emulator/projects/a-b/scripts"), 400);
        problem(put("/_emulator/projects/a-b/scripts", "[]"), 400);
        problem(delete("/_emulator/projects/a-b/scripts"), 400);
    }
}
