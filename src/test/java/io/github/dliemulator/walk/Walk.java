package io.github.dliemulator.walk;

import io.github.dliemulator.walk.Wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Random calls on one world, which begins anew for them. The same walk again has the same answers. */
public record Walk(String project, long seed, int calls) {

    private static final String BEGINNING = "{\"mode\":\"frozen\",\"now\":\"2030-01-01T00:00:00Z\"}";

    interface Watcher {

        /** @param i of all calls, from 0 */
        void see(int i, Call call, Answer answer);
    }

    /** @param ports where each call goes, by its number */
    public List<String> through(IntFunction<Integer> ports) {
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            int port = ports.apply(i);
            wires.add(wires.stream()
                    .filter(wire -> wire.port() == port)
                    .findFirst()
                    .orElseGet(() -> new Wire(port)));
        }
        return steps(wires::get, (i, call, answer) -> {});
    }

    /** Each call with what lasts of its answer. */
    List<String> steps(IntFunction<Wire> wires, Watcher watcher) {
        String world = "/_emulator/projects/" + project;
        wires.apply(0).send(new Call("POST", world + "/reset", null));
        wires.apply(0).send(new Call("PUT", world + "/clock", BEGINNING));
        Walker walker = new Walker(project, seed);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Call call = walker.next();
            Answer answer = wires.apply(i).send(call);
            steps.add(call + " -> " + answer.lasting());
            watcher.see(i, call, answer);
            walker.learn(call, answer);
        }
        return steps;
    }
}
