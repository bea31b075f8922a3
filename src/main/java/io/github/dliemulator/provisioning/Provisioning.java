package io.github.dliemulator.provisioning;

import io.github.dliemulator.quota.Quotas;
import io.github.dliemulator.script.DefaultTransition;
import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.script.OutcomeResolver;
import io.github.dliemulator.script.ScriptTarget;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Creates what every resource has in addition to its own row. */
@Component
public class Provisioning {

    private final Quotas quotas;
    private final Tags tags;
    private final TagScripts tagScripts;
    private final ResourceRandoms randoms;
    private final OutcomeResolver outcomes;

    Provisioning(Quotas quotas, Tags tags, TagScripts tagScripts, ResourceRandoms randoms, OutcomeResolver outcomes) {
        this.quotas = quotas;
        this.tags = tags;
        this.tagScripts = tagScripts;
        this.randoms = randoms;
        this.outcomes = outcomes;
    }

    /**
     * Checks the quotas for a new resource, stores its tags and decides the outcome of its start. Needs the transaction that
     * creates the resource.
     *
     * @param start creates the transition that takes place if no script applies
     * @throws io.github.dliemulator.web.error.DliException if a quota would be exceeded, a tag key is repeated or the script in a
     *     tag is not valid
     */
    public <S extends Enum<S> & TransitionalState> Provisioned<S> provision(
            World world, NewResource resource, Function<RandomStream, DefaultTransition<S>> start) {
        resource.quota().forEach((type, amount) -> quotas.requireCapacity(world, type, amount));
        RandomStream random = randoms.next(world, resource.kind(), resource.name());
        tags.add(world, resource.type(), resource.name(), resource.tags());
        Outcome<S> outcome = outcomes.resolve(
                world,
                ScriptTarget.of(resource.kind(), resource.name()),
                tagScripts.find(resource.type(), resource.tags(), resource.kind()),
                random,
                start.apply(random));
        return new Provisioned<>(random, outcome);
    }

    /** Deletes what {@link #provision} stored. Needs the transaction that deletes the resource. */
    public void deprovision(World world, ResourceType type, String name) {
        tags.deleteAll(world, type, name);
    }
}
