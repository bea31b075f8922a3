package io.github.dliemulator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of all script steps that are written as text. */
class ScriptStepsProperties {

    @Property
    void isParsedFromItsText(@ForAll("scripts") ScriptSteps script) {
        assertThat(ScriptSteps.parse(script.text())).isEqualTo(script);
    }

    @Property
    void caseAndSpacesDoNotMatter(@ForAll("scripts") ScriptSteps script) {
        String text = "  " + script.text().toLowerCase(Locale.ROOT).replace(" ", "  ");
        assertThat(ScriptSteps.parse(text)).isEqualTo(script);
    }

    @Property
    void anyTextIsParsedOrRejected(@ForAll("words") List<String> words) {
        String text = String.join(" ", words);
        try {
            assertThat(ScriptSteps.parse(ScriptSteps.parse(text).text())).isEqualTo(ScriptSteps.parse(text));
        } catch (IllegalArgumentException rejected) {
            assertThat(rejected.getMessage()).isNotBlank();
        }
    }

    @Example
    void isPrintedInShortForm() {
        for (String text : List.of(
                "FAILED after 30s",
                "held",
                "ACTIVE after 2m..8m then FAILED after 1h",
                "CREATING for 5m then FAILED",
                "CREATING held then ACTIVE",
                "for 5s then held")) {
            assertThat(ScriptSteps.parse(text).text()).isEqualTo(text);
        }
        assertThat(ScriptSteps.parse("failed after held").text()).isEqualTo("held then FAILED");
    }

    @Example
    void hasTwentyStepsAtMost() {
        String nineteen = "for 1s then ".repeat(19);
        assertThat(ScriptSteps.parse(nineteen + "held").steps()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> ScriptSteps.parse(nineteen + "for 1s then held"));
    }

    @Provide
    Arbitrary<ScriptSteps> scripts() {
        Arbitrary<String> delays = Arbitraries.of("0s", "30s", "2m..8m", "1h");
        Arbitrary<String> states = Arbitraries.of("CREATING", "ACTIVE", "FAILED");
        Arbitrary<String> steps = Arbitraries.oneOf(
                states,
                Arbitraries.just("held"),
                delays.map(delay -> "for " + delay),
                states.map(state -> state + " held"),
                Combinators.combine(states, delays).as((state, delay) -> state + " after " + delay),
                Combinators.combine(states, delays, delays)
                        .as((state, before, duration) -> "%s after %s for %s".formatted(state, before, duration)));
        return steps.list().ofMinSize(1).ofMaxSize(6).map(all -> ScriptSteps.parse(String.join(" then ", all)));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("after", "for", "held", "then", "FAILED", "30s", "2m..8m", "", "é", "..")
                .list()
                .ofMaxSize(8);
    }
}
