package io.github.dliemulator.simulation.script;

import java.util.List;

/**
 * What a request finds decided.
 *
 * @param ofCall what it says itself
 * @param ofWorld what the operator said
 */
public record Scripts(List<Script> ofCall, Playbook ofWorld) {

    public Scripts withCall(List<Script> given) {
        return new Scripts(given, ofWorld);
    }
}
