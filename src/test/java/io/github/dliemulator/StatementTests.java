package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** How often calls ask the database. That is what they cost, and it is the same however much there is. */
@Import(StatementTests.Counting.class)
class StatementTests extends EmulatorTest {

    private static final Logger LOG = LoggerFactory.getLogger(StatementTests.class);

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database && !(bean instanceof ProxyDataSource)
                            ? counting(database)
                            : bean;
                }
            };
        }

        private static DataSource counting(DataSource database) {
            return ProxyDataSourceBuilder.create(database)
                    .afterQuery((execution, queries) -> queries.forEach(query -> STATEMENTS.add(query.getQuery())))
                    .build();
        }
    }

    /** A call, once it is warm: what a world or a name needs when it is first used is no matter here. */
    private static int statements(String what, Runnable call) {
        STATEMENTS.clear();
        call.run();
        LOG.info("{}: {} statements", what, STATEMENTS.size());
        STATEMENTS.forEach(statement -> LOG.debug("  {}", statement));
        return STATEMENTS.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void whatIsAskedOftenCostsLittle(int resources) {
        String connection = given(resources);
        assertThat(statements(
                        "GET connection",
                        () -> get(connections() + "/" + connection)
                                .expectStatus()
                                .isOk()))
                .isEqualTo(3);
        assertThat(statements(
                        "GET queue", () -> get(queues() + "/q0").expectStatus().isOk()))
                .isEqualTo(2);
        assertThat(statements("GET queues", () -> get(queues()).expectStatus().isOk()))
                .isEqualTo(2);
        assertThat(statements(
                        "GET connections",
                        () -> get(connections()).expectStatus().isOk()))
                .isLessThanOrEqualTo(4);
        assertThat(statements("GET clock", () -> get(clock()).expectStatus().isOk()))
                .isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void changesCostTheSameHoweverMuchThereIs(int resources) {
        String connection = given(resources);
        givenQueue("warm");
        delete(queues() + "/warm").expectStatus().isOk();
        String bind = connections() + "/" + connection + "/associate-queue";
        Map<String, List<String>> warm = Map.of("queues", List.of("warm"));
        assertThat(statements("create queue", () -> givenQueue("warm"))).isLessThanOrEqualTo(9);
        assertThat(statements("bind", () -> post(bind, warm).expectStatus().isOk()))
                .isLessThanOrEqualTo(16);
        assertThat(statements("advance", () -> ok(post(clock() + "/advance", Map.of("by", "1m")))))
                .isLessThanOrEqualTo(5);
        assertThat(statements(
                        "delete queue",
                        () -> delete(queues() + "/warm").expectStatus().isOk()))
                .isLessThanOrEqualTo(12);
        assertThat(statements(
                        "delete connection",
                        () -> delete(connections() + "/" + connection)
                                .expectStatus()
                                .isOk()))
                .isLessThanOrEqualTo(11);
    }

    private String given(int resources) {
        IntStream.range(0, resources).forEach(i -> givenQueue("q" + i));
        String[] queues = IntStream.range(0, resources).mapToObj(i -> "q" + i).toArray(String[]::new);
        return givenConnection("c", queues);
    }
}
