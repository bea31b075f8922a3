package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Dice;
import org.springframework.stereotype.Component;

/** Hands out a die to each resource that is being made. */
@Component
public class Attempts {

    private final AttemptRepository attempts;

    Attempts(AttemptRepository attempts) {
        this.attempts = attempts;
    }

    /** The die for a new resource of this name; call it within the change that makes the resource. */
    public Dice.Die begin(World world, String kind, String name) {
        Attempt attempt = attempts.findById(new Attempt.Key(world.projectId(), kind, name))
                .orElseGet(() -> attempts.save(new Attempt(world.projectId(), kind, name)));
        return world.dice().of(kind, name, attempt.next());
    }
}
