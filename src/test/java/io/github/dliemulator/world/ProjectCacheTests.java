package io.github.dliemulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.world.ProjectCache.Query;
import io.github.dliemulator.world.ProjectCache.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProjectCacheTests {

    private static final Version FIRST = new Version(7, 1);
    private static final Query ALL = new Query("all", List.of());

    private final AtomicLong size = new AtomicLong();
    private final ProjectCache cache = new ProjectCache(size);

    private void storeAt(Version version) {
        assertThat(cache.isAt(version)).isTrue();
        cache.store(version, String.class, "a", "entity a");
        cache.store(version, String.class, "b", "entity b");
        cache.store(version, String.class, ALL, List.of("entity a", "entity b"));
        cache.store(version, Long.class, ALL, 2L);
    }

    @Test
    void changeDropsItsEntityAndTheResultsOfItsClass() {
        storeAt(FIRST);
        assertThat(size).hasValue(6);
        assertThat(cache.apply(FIRST, Map.of(String.class, Set.of("a", "unknown"))))
                .isTrue();
        assertThat(cache.isAt(FIRST.next())).isTrue();
        assertThat(cache.find(String.class, "a")).isNull();
        assertThat(cache.find(String.class, "b")).isEqualTo("entity b");
        assertThat(cache.find(String.class, ALL)).isNull();
        assertThat(cache.find(Long.class, ALL)).isEqualTo(2L);
        assertThat(size).hasValue(2);
    }

    @Test
    void changeOfAllRowsDropsAllEntitiesOfTheClass() {
        storeAt(FIRST);
        cache.apply(FIRST, Map.of(String.class, Set.of(WorldChange.ALL_ROWS)));
        assertThat(cache.find(String.class, "b")).isNull();
        assertThat(cache.find(Long.class, ALL)).isEqualTo(2L);
        assertThat(size).hasValue(1);
    }

    @Test
    void valueLoadedForAnEarlierRevisionIsNotStored() {
        assertThat(cache.isAt(FIRST)).isTrue();
        cache.apply(FIRST, Map.of(String.class, Set.of("a")));
        cache.store(FIRST, String.class, "a", "loaded before the change");
        assertThat(cache.find(String.class, "a")).isNull();
        assertThat(cache.isAt(FIRST))
                .as("a request of the earlier revision reads the database")
                .isFalse();
    }

    @Test
    void laterRevisionOfAnotherProcessDropsEverything() {
        storeAt(FIRST);
        assertThat(cache.isAt(FIRST.next().next())).isTrue();
        assertThat(cache.find(Long.class, ALL)).isNull();
        assertThat(size).hasValue(0);
    }

    @Test
    void changesThatArriveInAnotherOrderThanTheirCommitsAreRejected() {
        storeAt(FIRST);
        assertThat(cache.apply(FIRST.next(), Map.of()))
                .as("the second change arrives first")
                .isFalse();
        assertThat(cache.apply(FIRST, Map.of())).isTrue();
        assertThat(cache.apply(FIRST, Map.of())).as("the same revision again").isFalse();
    }

    @Test
    void worldThatReplacesAnotherOneDropsEverything() {
        storeAt(FIRST);
        assertThat(cache.isAt(new Version(8, 0))).isTrue();
        assertThat(cache.find(String.class, "b")).isNull();
    }

    @Test
    void rowOfAnEarlierRevisionIsNotKept() {
        cache.setWorld(world(FIRST));
        cache.apply(FIRST, Map.of(WorldEntity.class, Set.of("p")));
        assertThat(cache.world()).as("the row has changed").isNull();
        cache.setWorld(world(FIRST));
        assertThat(cache.world()).as("this row was read before the change").isNull();
        cache.setWorld(world(FIRST.next()));
        assertThat(cache.world()).isNotNull();
        cache.apply(FIRST.next(), Map.of(String.class, Set.of("a")));
        assertThat(cache.world().version()).isEqualTo(FIRST.next().next());
    }

    @Test
    void droppedCacheKeepsNothing() {
        storeAt(FIRST);
        cache.drop();
        cache.setWorld(world(FIRST));
        storeAt(FIRST);
        assertThat(cache.world()).isNull();
        assertThat(cache.find(String.class, "b")).isNull();
        assertThat(size).hasValue(0);
    }

    private static WorldEntity world(Version version) {
        WorldSpec spec = new WorldSpec(1, WorldClock.ofRealTime(Instant.EPOCH), Timing.of("quick"), null);
        return new WorldEntity("p", version, spec, null);
    }
}
