package io.github.dliemulator.quota;

import static io.github.dliemulator.web.refusal.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.simulation.World;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a project may have, and what it has: counted from the world whenever it is asked for. */
@Component
public class Quotas {

    private final QuotaSettings settings;
    private final ObjectProvider<Quoted> rooms;

    Quotas(QuotaSettings settings, ObjectProvider<Quoted> rooms) {
        this.settings = settings;
        this.rooms = rooms;
    }

    /**
     * Lets through whoever wants so much more of something.
     *
     * @throws io.github.dliemulator.web.refusal.DliException when that would be more than the project may have
     */
    public void require(World world, QuotaType type, long more) {
        if (!allows(world, type, more)) {
            throw QUOTA_EXCEEDED.because("Already reached the maximum quota of %s:%d", type, settings.limit(type));
        }
    }

    /** Whether a project may have so much more than it has, by what this change has done already, too; call it within one. */
    public boolean allows(World world, QuotaType type, long more) {
        if (more <= 0) {
            return true;
        }
        return used(world, type) + more <= settings.limit(type);
    }

    QuotaView show(World world) {
        return QuotaView.of(Stream.of(QuotaType.values())
                .map(type -> new QuotaView.Quota(type, 0, settings.max(type), settings.limit(type), used(world, type)))
                .toList());
    }

    private long used(World world, QuotaType type) {
        return rooms.stream().mapToLong(room -> room.used(world, type)).sum();
    }
}
