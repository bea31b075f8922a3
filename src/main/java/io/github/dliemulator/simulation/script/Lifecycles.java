package io.github.dliemulator.simulation.script;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which scripts there can be, of all rooms together. */
@Component
public class Lifecycles {

    private static final int MOST = 100;

    private final List<Lifecycle<?>> kinds;

    Lifecycles(List<Lifecycle<?>> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Lifecycle::kind)).toList();
    }

    /** @throws IllegalArgumentException when one of them cannot be; its message says where and why */
    public void require(List<Script> scripts) {
        if (scripts.size() > MOST) {
            throw new IllegalArgumentException("There can be %d scripts and no more".formatted(MOST));
        }
        IntStream.range(0, scripts.size()).forEach(i -> require(scripts.get(i), "[%d]".formatted(i)));
    }

    private void require(Script script, String place) {
        Lifecycle<?> kind = kind(Given.value(place, script).match().kind(), place + ".match.kind");
        Legality.of(kind, script.plot(), path -> place + "." + path).requireAnyBeginning();
    }

    /**
     * What is written where no JSON can be.
     *
     * @throws IllegalArgumentException when it cannot be; its message says why
     */
    public Plot read(String kind, String text) {
        Plot plot = Plot.of(text);
        written(kind, text, plot).requireAnyBeginning();
        return plot;
    }

    /** The same, for a resource that is new. */
    public Plot readForNew(String kind, String text) {
        Plot plot = Plot.of(text);
        written(kind, text, plot).requireFirstBeginning();
        return plot;
    }

    private Legality<?> written(String kind, String text, Plot plot) {
        String place = "'%s'".formatted(text);
        return Legality.of(kind(kind, place), plot, path -> place);
    }

    private Lifecycle<?> kind(String name, String place) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: there are scripts for %s, not for %s"
                        .formatted(place, kinds.stream().map(Lifecycle::kind).collect(joining(", ")), name)));
    }
}
