package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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

/** Numbers of statements of calls, which do not depend on the number of resources. */
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

    /** Number of statements of any call: none, as no other process can change this database. */
    int statementsOfAnyCall() {
        return 0;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void repeatedReadAsksForNothing(int resources) {
        String connection = createConnectionWithQueues(resources);
        String v3 = "/v3/" + project;
        List<String> reads = List.of(
                queues() + "/q0",
                queues() + "/Q" + (resources - 1),
                queues(),
                queues() + "?page-size=1&current-page=2&order=queue_name_desc",
                queues() + "?order=cu_desc",
                queues() + "?tags=a%3Db",
                queues() + "/q0/users",
                queues() + "/q0/plans",
                connections() + "/" + connection,
                connections(),
                connections() + "?name=c&limit=1",
                connections() + "?tags=a%3Db",
                connections() + "/" + connection + "/privileges",
                v3 + "/elastic-resource-pools",
                "/v1/" + project + "/vpcs",
                "/v1/" + project + "/subnets?limit=5",
                v3 + "/quotas",
                v3 + "/dli_queue/tags");
        for (String read : reads) {
            get(read);
            assertThat(countStatements("GET " + read, () -> get(read))).as(read).isEqualTo(statementsOfAnyCall());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void firstReadAfterAChangeAsksOnlyForWhatChanged(int resources) {
        String connection = createConnectionWithQueues(resources);
        List<String> reads = List.of(queues(), queues() + "/q0", connections(), connections() + "/" + connection);
        Map<Runnable, List<Integer>> statementsAfter = new LinkedHashMap<>();
        statementsAfter.put(() -> createQueue("other"), List.of(1, 0, 0, 0));
        statementsAfter.put(() -> ok(put(queues() + "/q0/action", Map.of("action", "restart"))), List.of(1, 0, 0, 0));
        Map<String, Object> hosts = Map.of("hosts", List.of(Map.of("name", "h", "ip", "10.0.0.1")));
        statementsAfter.put(() -> ok(put(connections() + "/" + connection, hosts)), List.of(0, 0, 1, 0));
        statementsAfter.put(
                () -> ok(post(
                        connections() + "/" + connection + "/disassociate-queue", Map.of("queues", List.of("q0")))),
                List.of(0, 0, 1, 0));
        statementsAfter.put(() -> createConnection("d"), List.of(0, 0, 2, 0));
        statementsAfter.forEach((change, expected) -> {
            advance("1h");
            reads.forEach(this::get);
            change.run();
            for (int i = 0; i < reads.size(); i++) {
                String read = reads.get(i);
                assertThat(countStatements("GET " + read, () -> ok(get(read))))
                        .as(read)
                        .isEqualTo(expected.get(i) + statementsOfAnyCall());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void writesNeedAConstantNumberOfStatements(int resources) {
        String connection = createConnectionWithQueues(resources);
        createQueue("warm");
        delete(queues() + "/warm").expectStatus().isOk();
        String bind = connections() + "/" + connection + "/associate-queue";
        Map<String, List<String>> warm = Map.of("queues", List.of("warm"));
        assertThat(countStatements("create queue", () -> createQueue("warm")))
                .isLessThanOrEqualTo(8 + statementsOfAnyCall());
        assertThat(countStatements("bind", () -> post(bind, warm).expectStatus().isOk()))
                .isLessThanOrEqualTo(16);
        assertThat(countStatements("advance", () -> ok(post(clock() + "/advance", Map.of("by", "1m")))))
                .isLessThanOrEqualTo(8 + statementsOfAnyCall()); // two look for statements that start
        assertThat(countStatements(
                        "delete queue",
                        () -> delete(queues() + "/warm").expectStatus().isOk()))
                .isLessThanOrEqualTo(13 + 2 * statementsOfAnyCall());
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
