package io.github.dliemulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 42, 43 and, for pools, 78 of the contract. */
class PoolListTests extends PoolTest {

    @BeforeEach
    void createTwoPools() {
        createPool("pool_a", 64, 64);
        Map<String, Object> tagged = new HashMap<>(pool("pool_b", 64, 64));
        tagged.put("tags", List.of(Map.of("key", "team", "value", "bi"), Map.of("key", "stage", "value", "test")));
        ok(post(pools(), tagged));
    }

    @Test
    void pageBeyondTheEndIsEmptyAndStillCountsAll() {
        assertThat(names("?offset=100&limit=100")).isEmpty();
        assertThat(count("?offset=100&limit=100")).isEqualTo(2);
    }

    @Test
    void poolsAreOrderedByNameAndPaged() {
        assertThat(names("?limit=100&offset=0")).containsExactly("pool_a", "pool_b");
        assertThat(names("?limit=1")).containsExactly("pool_a");
        assertThat(names("?limit=1&offset=1")).containsExactly("pool_b");
        assertThat(names("?limit=0")).containsExactly("pool_a", "pool_b");
        assertThat(count("?limit=1")).isEqualTo(2);
    }

    @Test
    void nameIsMatchedInPartIgnoringCase() {
        assertThat(names("?name=ool")).containsExactly("pool_a", "pool_b");
        assertThat(names("?name=L_A")).containsExactly("pool_a");
        assertThat(names("?name=%25")).isEmpty();
        assertThat(names("?name=o_l")).isEmpty();
        assertThat(names("?name=")).hasSize(2);
    }

    @Test
    void statusIsMatchedIgnoringCaseAndNotAtAllWhenEmpty() {
        assertThat(names("?status=available")).containsExactly("pool_a");
        assertThat(names("?status=CREATING")).containsExactly("pool_b");
        assertThat(names("?status=FAILED")).isEmpty();
        assertThat(names("?status=")).hasSize(2);
        assertThat(count("?status=AVAILABLE")).isEqualTo(1);
    }

    @Test
    void allTagsMustMatchAndNoneIsShown() {
        assertThat(names("?tags=team=bi,stage=test")).containsExactly("pool_b");
        assertThat(names("?tags=team=bi,stage=live")).isEmpty();
        assertThat(shown("pool_b")).doesNotContainKey("tags");
    }

    @Test
    void tagsOfADeletedPoolAreDeleted() {
        advance("10s");
        ok(delete(pool("pool_b")));
        createPool("pool_b", 64, 64);
        assertThat(names("?tags=team=bi")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?limit=101", "?limit=-1", "?offset=-1", "?limit=ten", "?status=GONE", "?tags=x", "?name=%00"})
    void invalidQueryIsRejected(String query) {
        error(get(pools() + query.replace("%00", "{nul}"), "\0"), 400, "DLI.0001");
    }

    private List<String> names(String query) {
        return read(get(pools() + query.replace("%25", "{percent}"), "%"), "$..elastic_resource_pool_name");
    }

    private int count(String query) {
        return EmulatorTest.<Integer>read(get(pools() + query), "$.count");
    }
}
