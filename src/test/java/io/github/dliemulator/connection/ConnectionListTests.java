package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 69 to 71 of the contract. */
class ConnectionListTests extends ConnectionTest {

    @Test
    void defaultLimitIsAHundred() {
        IntStream.range(0, 101).forEach(i -> createConnection("c%03d".formatted(i)));
        assertThat(names("")).hasSize(100);
        assertThat(names("?limit=0")).hasSize(101);
        assertThat(names("?limit=0&offset=100")).containsExactly("c100");
        assertThat(names("?limit=2&offset=3")).containsExactly("c003", "c004");
        assertThat(names("?offset=101")).isEmpty();
        assertThat(names("?offset=2147483647&limit=2147483647")).isEmpty();
        assertThat(EmulatorTest.<Integer>read(get(connections() + "?limit=2"), "$.count"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=-1", "offset=-1", "limit=many", "status=CREATING", "tags==1"})
    void invalidQueryIsRejected(String query) {
        error(get(connections() + "?" + query), 400, "DLI.0001");
    }

    @Test
    void listIsOrderedByCreationTime() {
        createConnection("z");
        advance("1s");
        createConnection("a");
        assertThat(names("")).containsExactly("z", "a");
    }

    @Test
    void emptyNameMatchesAll() {
        createConnection("c");
        assertThat(names("?name=&tags=&status=")).containsExactly("c");
    }

    @Test
    void nameFilterMatchesTheWholeName() {
        createConnection("tf_test_ab12c");
        assertThat(names("?name=tf_test")).isEmpty();
        assertThat(names("?name=tf_test_ab12c")).containsExactly("tf_test_ab12c");
    }

    @Test
    void tagFilterRequiresAllTags() {
        Map<String, Object> both = with("tags", List.of(tag("a", "1"), tag("b", "2")));
        createdId(post(connections(), both));
        Map<String, Object> one = with("tags", List.of(tag("a", "1")));
        one.put("name", "d");
        createdId(post(connections(), one));
        assertThat(names("?tags=a=1,b=2")).containsExactly("c");
        assertThat(names("?tags=a=1")).containsExactly("c", "d");
    }
}
