package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.timeline.Passing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** How often each script of a world matched and was used, in one row. */
@Entity
class ScriptUse {

    @Id
    private String projectId;

    private long edition;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Counts counts;

    @Version
    private @Nullable Long version;

    /** @param all by the place of each script in the list */
    record Counts(List<Count> all) {

        Counts {
            all = List.copyOf(all);
        }
    }

    record Count(int matched, int used) {

        static final Count NONE = new Count(0, 0);

        private Count oneMore(boolean isUsed) {
            return new Count(matched + 1, isUsed ? used + 1 : used);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected ScriptUse() {}

    ScriptUse(String projectId, Playbook playbook) {
        this.projectId = projectId;
        begin(playbook);
    }

    final void begin(Playbook playbook) {
        this.edition = playbook.edition();
        this.counts = new Counts(Collections.nCopies(playbook.scripts().size(), Count.NONE));
    }

    List<Count> counts() {
        return counts.all();
    }

    boolean isOf(Playbook playbook) {
        return edition == playbook.edition();
    }

    /** The script that decides on a change, if one does; each that matches has matched once more, whichever it is. */
    <S extends Enum<S> & Passing> Optional<Cue> use(List<Script> scripts, Subject subject, S passing) {
        List<Count> counted = new ArrayList<>(counts.all());
        Cue cue = null;
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            if (script.fits(subject, passing)) {
                boolean isUsed = cue == null && script.isNext(counted.get(i));
                counted.set(i, counted.get(i).oneMore(isUsed));
                cue = isUsed ? new Cue("script %d".formatted(i + 1), script.plot()) : cue;
            }
        }
        this.counts = new Counts(counted);
        return Optional.ofNullable(cue);
    }
}
