package io.github.dliemulator.simulation.script;

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

/** What holds of every plot that is written as text. */
class PlotProperties {

    @Property
    void isReadAgainAsItWasPrinted(@ForAll("plots") Plot plot) {
        assertThat(Plot.of(plot.text())).isEqualTo(plot);
    }

    @Property
    void caseAndSpacesDoNotMatter(@ForAll("plots") Plot plot) {
        String text = "  " + plot.text().toLowerCase(Locale.ROOT).replace(" ", "  ");
        assertThat(Plot.of(text)).isEqualTo(plot);
    }

    @Property
    void anyTextIsAPlotOrRefused(@ForAll("words") List<String> words) {
        String text = String.join(" ", words);
        try {
            assertThat(Plot.of(Plot.of(text).text())).isEqualTo(Plot.of(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Example
    void isPrintedAsAPersonWouldWriteIt() {
        for (String text : List.of(
                "FAILED after 30s",
                "held",
                "ACTIVE after 2m..8m then FAILED after 1h",
                "CREATING for 5m then FAILED",
                "CREATING held then ACTIVE",
                "for 5s then held")) {
            assertThat(Plot.of(text).text()).isEqualTo(text);
        }
        assertThat(Plot.of("failed after held").text()).isEqualTo("held then FAILED");
    }

    @Example
    void hasTwentyStepsAtMost() {
        String nineteen = "for 1s then ".repeat(19);
        assertThat(Plot.of(nineteen + "held").steps()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> Plot.of(nineteen + "for 1s then held"));
    }

    @Provide
    Arbitrary<Plot> plots() {
        Arbitrary<String> delays = Arbitraries.of("0s", "30s", "2m..8m", "1h");
        Arbitrary<String> states = Arbitraries.of("CREATING", "ACTIVE", "FAILED");
        Arbitrary<String> phrases = Arbitraries.oneOf(
                states,
                Arbitraries.just("held"),
                delays.map(delay -> "for " + delay),
                states.map(state -> state + " held"),
                Combinators.combine(states, delays).as((state, delay) -> state + " after " + delay),
                Combinators.combine(states, delays, delays)
                        .as((state, before, stay) -> "%s after %s for %s".formatted(state, before, stay)));
        return phrases.list().ofMinSize(1).ofMaxSize(6).map(all -> Plot.of(String.join(" then ", all)));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("after", "for", "held", "then", "FAILED", "30s", "2m..8m", "", "é", "..")
                .list()
                .ofMaxSize(8);
    }
}
