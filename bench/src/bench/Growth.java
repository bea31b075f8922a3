package bench;

import bench.Load.Result;
import bench.Load.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The cost of calls in projects with many resources, and with many projects. All sizes take turns. */
final class Growth {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 100_000);
    private static final int PROJECTS = 1_000;
    private static final int ROUNDS = 5;

    /** @param connections the IDs of connections with one peer each */
    private record Sized(World world, AtomicReferenceArray<String> connections) {

        String any() {
            return connections.get(ThreadLocalRandom.current().nextInt(connections.length()));
        }

        int size() {
            return connections.length();
        }
    }

    private interface Call {
        Turn in(Sized world);
    }

    private static final Map<String, Call> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("GET connection", world -> (line, client) -> world.world().showConnection(line, world.any()));
        CALLS.put("create, bind, delete connection", world -> (line, client) -> {
            String id = world.world().createConnection(line, "new" + client);
            world.world().bind(line, id, "q" + client);
            world.world().deleteConnection(line, id);
        });
        CALLS.put("create, delete queue", world -> (line, client) -> {
            world.world().createQueue(line, "new" + client);
            world.world().deleteQueue(line, "new" + client);
        });
        CALLS.put(
                "GET connections, 100 of them",
                world -> (line, client) -> line.exchange("GET", world.world().connections() + "?limit=100", ""));
        CALLS.put("GET clock", world -> (line, client) -> line.exchange("GET", world.world().adminUri() + "/clock", ""));
        CALLS.put("advance by 1s", world -> (line, client) -> world.world().advance(line, "1s"));
    }

    void run(Bench bench) throws Exception {
        Server emulator = Server.emulator();
        List<Sized> worlds = new ArrayList<>();
        for (int size : SIZES) {
            long start = System.nanoTime();
            worlds.add(filled(emulator, size));
            System.out.printf("%,d connections after %.0f s, resident memory %,d MiB%n", size, (System.nanoTime() - start) / 1e9, emulator.mebibytes());
        }
        System.out.println();
        Bench.row("requests/s, 2 clients", "100 connections", "1,000", "10,000", "100,000", "100,000 of 100");
        Bench.row("---", "---", "---", "---", "---", "---");
        for (Map.Entry<String, Call> call : CALLS.entrySet()) {
            compare(bench, emulator, worlds, call.getKey(), call.getValue());
        }
        manyWorlds(bench, emulator);
    }

    private static Sized filled(Server emulator, int size) throws Exception {
        World world = new World("sized" + size);
        try (Line line = new Line(emulator.port())) {
            world.reset(line, "instant");
            for (int i = 0; i < 10; i++) {
                world.createQueue(line, "q" + i);
            }
        }
        AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(size);
        Load.each(emulator.port(), size, 8, (line, i) -> ids.set(i, world.createConnection(line, "c" + i, "q" + i % 10)));
        return new Sized(world, ids);
    }

    private static void compare(Bench bench, Server emulator, List<Sized> worlds, String name, Call call) throws Exception {
        Map<Integer, List<Result>> results = new LinkedHashMap<>();
        for (Sized world : worlds) {
            Load.on(emulator.port(), 2, 1.5, call.in(world));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Sized world : worlds) {
                results.computeIfAbsent(world.size(), unknown -> new ArrayList<>())
                        .add(Load.on(emulator.port(), 2, 0.7, call.in(world)));
            }
        }
        List<Object> row = new ArrayList<>(List.of(name));
        SIZES.forEach(size -> row.add(Result.medianRate(results.get(size))));
        row.add(bench.ratio("growth: " + name, Result.medianRate(results.get(100_000)), Result.medianRate(results.get(100))));
        Bench.row(row.toArray());
    }

    private static void manyWorlds(Bench bench, Server emulator) throws Exception {
        AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(PROJECTS);
        Load.each(emulator.port(), PROJECTS, 4, (line, i) -> ids.set(i, new World("many" + i).createConnection(line, "c")));
        Turn one = (line, client) -> new World("many1").showConnection(line, ids.get(1));
        Turn any = (line, client) -> any(line, ids);
        List<Result> ofOne = new ArrayList<>();
        List<Result> ofAny = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            ofOne.add(Load.on(emulator.port(), 2, 0.7, one));
            ofAny.add(Load.on(emulator.port(), 2, 0.7, any));
        }
        double rate = Result.medianRate(ofAny);
        double alone = Result.medianRate(ofOne);
        System.out.printf(
                "%nGET connection in any of %,d projects: %s requests/s, %.2f of those in a single one%n",
                PROJECTS, Bench.text(rate), bench.ratio("growth: 1,000 projects", rate, alone));
    }

    private static void any(Line line, AtomicReferenceArray<String> ids) throws IOException {
        int i = ThreadLocalRandom.current().nextInt(PROJECTS);
        new World("many" + i).showConnection(line, ids.get(i));
    }
}
