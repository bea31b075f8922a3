package io.github.dliemulator.simulation.script;

import java.util.List;

/**
 * The scripts that the operator gave a world.
 *
 * @param edition how often they were given: what is counted of one edition does not count for the next
 */
public record Playbook(long edition, List<Script> scripts) {

    public static final Playbook NONE = new Playbook(0, List.of());

    public Playbook {
        scripts = List.copyOf(scripts);
    }

    /** Others in their place. */
    public Playbook next(List<Script> others) {
        return new Playbook(edition + 1, others);
    }
}
