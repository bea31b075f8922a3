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
@Import(StatementCountTests.Counting.class)
class StatementCountTests extends EmulatorTest {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCountTests.class);

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database && !(bean instanceof ProxyDataSource)
                            ? countingProxy(database)
                            : bean;
                }
            };
        }

        private static DataSource countingProxy(DataSource database) {
            return ProxyDataSourceBuilder.create(database)
                    .afterQuery((execution, queries) -> queries.forEach(query -> STATEMENTS.add(query.getQuery())))
                    .build();
        }
    }

    /** A call, once it is warm: what a world or a name needs when it is first used is no matter here. */
    private static int countStatements(String label, Runnable call) {
        STATEMENTS.clear();
        call.run();
        LOG.info("{}: {} statements", label, STATEMENTS.size());
        STATEMENTS.forEach(statement -> LOG.debug("  {}", statement));
        return STATEMENTS.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void frequentReadsNeedFewStatements(int resources) {
        String connection = createConnectionWithQueues(resources);
        assertThat(countStatements(
                        "GET connection",
                        () -> get(connections() + "/" + connection)
                                .expectStatus()
                                .isOk()))
                .isEqualTo(3);
        assertThat(countStatements(
                        "GET queue", () -> get(queues() + "/q0").expectStatus().isOk()))
                .isEqualTo(2);
        assertThat(countStatements(
                        "GET queues", () -> get(queues()).expectStatus().isOk()))
                .isEqualTo(2);
        assertThat(countStatements(
                        "GET connections",
                        () -> get(connections()).expectStatus().isOk()))
                .isLessThanOrEqualTo(4);
        assertThat(countStatements(
                        "GET clock", () -> get(clock()).expectStatus().isOk()))
                .isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void writesNeedAConstantNumberOfStatements(int resources) {
        String connection = createConnectionWithQueues(resources);
        createQueue("warm");
        delete(queues() + "/warm").expectStatus().isOk();
        String bind = connections() + "/" + connection + "/associate-queue";
        Map<String, List<String>> warm = Map.of("queues", List.of("warm"));
        assertThat(countStatements("create queue", () -> createQueue("warm"))).isLessThanOrEqualTo(9);
        assertThat(countStatements("bind", () -> post(bind, warm).expectStatus().isOk()))
                .isLessThanOrEqualTo(16);
        assertThat(countStatements("advance", () -> ok(post(clock() + "/advance", Map.of("by", "1m")))))
                .isLessThanOrEqualTo(5);
        assertThat(countStatements(
                        "delete queue",
                        () -> delete(queues() + "/warm").expectStatus().isOk()))
                .isLessThanOrEqualTo(12);
        assertThat(countStatements(
                        "delete connection",
                        () -> delete(connections() + "/" + connection)
                                .expectStatus()
                                .isOk()))
                .isLessThanOrEqualTo(11);
    }

    private String createConnectionWithQueues(int resources) {
        IntStream.range(0, resources).forEach(i -> createQueue("q" + i));
        String[] queues = IntStream.range(0, resources).mapToObj(i -> "q" + i).toArray(String[]::new);
        return createConnection("c", queues);
    }
}
