package bench;

import bench.Load.Result;
import bench.Load.Turn;
import bench.Server.Stub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests per second, compared with WireMock and with a bare server. WireMock sends equal responses from stubs; the bare server sends
 * the bytes without any logic.
 */
final class Speed {

    private static final World WORLD = new World("benchmark");
    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final List<String> RIVALS = List.of("WireMock", "bare server");
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 20;

    private record Scenario(String name, Turn turn) {}

    void run(Bench bench) throws Exception {
        Server emulator = Server.emulator();
        Server onPostgres = Server.onPostgres();
        String connection = begin(emulator);
        begin(onPostgres);
        List<Stub> stubs = stubs(emulator, connection);
        List<Server> servers = List.of(emulator, onPostgres, Server.wireMock(stubs), Server.bare(stubs));
        Bench.row("", "clients", "server", "requests/s", "p50 ms", "p99 ms", "of the bare server", "of WireMock");
        Bench.row("---", "---", "---", "---", "---", "---", "---", "---");
        for (Scenario scenario : scenarios(connection)) {
            compare(bench, scenario, servers);
        }
        System.out.printf("%nResident memory then: %d MiB, on PostgreSQL %d MiB%n", emulator.mebibytes(), onPostgres.mebibytes());
    }

    /** A hundred queues, and a connection with two peers. */
    private static String begin(Server server) throws IOException {
        try (Line line = new Line(server.port())) {
            WORLD.reset(line, "instant");
            for (int i = 0; i < 99; i++) {
                WORLD.createQueue(line, "q" + i);
            }
            return WORLD.createConnection(line, "polled", "q0", "q1");
        }
    }

    private static List<Stub> stubs(Server emulator, String connection) throws IOException {
        try (Line line = new Line(emulator.port())) {
            String queues = WORLD.queues();
            String connections = WORLD.connections();
            String made = line.exchange("POST", connections, "{'name':'stub','dest_vpc_id':'v','dest_network_id':'n'}");
            String id = made.replaceAll("(?s).*\"connection_id\":\"|\".*", "");
            return List.of(
                    new Stub("GET", queues, line.exchange("GET", queues, "")),
                    new Stub("POST", queues, WORLD.createQueue(line, "stub")),
                    new Stub("DELETE", queues + "/[^/]+", WORLD.deleteQueue(line, "stub")),
                    new Stub("GET", connections + "/[^/]+", WORLD.showConnection(line, connection)),
                    new Stub("POST", connections, made),
                    new Stub("POST", connections + "/[^/]+/associate-queue", WORLD.bind(line, id, "q2")),
                    new Stub("DELETE", connections + "/[^/]+", WORLD.deleteConnection(line, id)));
        }
    }

    private static List<Scenario> scenarios(String connection) {
        return List.of(
                new Scenario("GET connection, 2 peers", (line, client) -> WORLD.showConnection(line, connection)),
                new Scenario("GET queues, 100 of them", (line, client) -> line.exchange("GET", WORLD.queues(), "")),
                new Scenario("create, delete queue", (line, client) -> {
                    WORLD.createQueue(line, "new" + client);
                    WORLD.deleteQueue(line, "new" + client);
                }),
                new Scenario("create, bind, delete connection", (line, client) -> {
                    String id = WORLD.createConnection(line, "new" + client);
                    WORLD.bind(line, id, "q" + (2 + client));
                    WORLD.deleteConnection(line, id);
                }));
    }

    private static void compare(Bench bench, Scenario scenario, List<Server> servers) throws Exception {
        for (Server server : servers) {
            Load.on(server.port(), 16, server.name().equals("bare server") ? 2 : WARM_UP, scenario.turn());
        }
        for (int clients : CLIENTS) {
            Map<Server, List<Result>> results = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Server server : servers) {
                    results.computeIfAbsent(server, unknown -> new ArrayList<>())
                            .add(Load.on(server.port(), clients, 1, scenario.turn()));
                }
            }
            print(bench, scenario.name(), clients, results);
        }
    }

    private static void print(Bench bench, String scenario, int clients, Map<Server, List<Result>> results) {
        Map<String, Double> rates = new LinkedHashMap<>();
        results.forEach((server, rounds) -> rates.put(server.name(), Result.medianRate(rounds)));
        results.forEach((server, rounds) -> {
            String name = "%s, %d clients, %s of ".formatted(scenario, clients, server.name());
            double rate = rates.get(server.name());
            Result all = Result.of(rounds);
            Bench notes = RIVALS.contains(server.name()) ? new Bench(List.of()) : bench; // how fast those are is no matter of ours
            Bench.row(
                    scenario,
                    clients,
                    server.name(),
                    rate,
                    all.quantile(0.5),
                    all.quantile(0.99),
                    notes.ratio(name + "bare server", rate, rates.get("bare server")),
                    notes.ratio(name + "WireMock", rate, rates.get("WireMock")));
        });
        bench.ratio("%s, %d clients, on PostgreSQL of H2".formatted(scenario, clients), rates.get("on PostgreSQL"), rates.get("emulator"));
    }
}
