package bench;

import bench.Load.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Thousands of long polls and event streams: memory, effect on other clients, latency. */
final class Watching {

    private static final int PROJECTS = 5;
    private static final int WAITERS = 1_000;
    private static final int LISTENERS = 1_000;

    void run(Bench bench) throws Exception {
        Server emulator = Server.emulator("--server.tomcat.max-connections=8192", "--dli.watch.max.total=6000");
        World polled = new World("polled");
        List<Line> waiting = new ArrayList<>();
        List<Line> listening = new ArrayList<>();
        try (Line line = new Line(emulator.port())) {
            polled.reset(line, "instant");
            String connection = polled.createConnection(line, "c");
            Load.Turn poll = (own, client) -> polled.showConnection(own, connection);
            Load.on(emulator.port(), 8, 15, poll);
            Bench.row("", "resident memory MiB", "threads", "polls/s, 8 clients", "p50 ms", "p99 ms");
            Bench.row("---", "---", "---", "---", "---", "---");
            double alone = print("nobody else", emulator, poll);
            wait(emulator, line, waiting);
            double beside = print("beside 5,000 who wait", emulator, poll);
            bench.ratio("polls beside 5,000 who wait, of those alone", beside, alone);
            answerAll(emulator, line, waiting, "5,000 long polls of five projects");
            listen(emulator, line, listening);
            beside = print("beside 1,000 who listen", emulator, poll);
            bench.ratio("polls beside 1,000 who listen, of those alone", beside, alone);
            hear(line, listening);
        }
    }

    private static double print(String name, Server emulator, Load.Turn poll) throws Exception {
        Result result = Load.on(emulator.port(), 8, 5, poll);
        Bench.row(name, emulator.mebibytes(), emulator.threads(), result.rate(), result.quantile(0.5), result.quantile(0.99));
        return result.rate();
    }

    private static World world(int i) {
        return new World("waited" + i);
    }

    private static void wait(Server emulator, Line line, List<Line> waiting) throws IOException {
        for (int i = 0; i < PROJECTS; i++) {
            World world = world(i).reset(line, "documented");
            world.createQueue(line, "q");
            for (int j = 0; j < WAITERS; j++) {
                waiting.add(new Line(emulator.port())
                        .ask(world.adminUri() + "/wait?resource=queue/q&state=AVAILABLE&timeout=5m"));
            }
        }
    }

    private static void answerAll(Server emulator, Line line, List<Line> waiting, String whom) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < PROJECTS; i++) {
            world(i).advance(line, "1h");
        }
        for (Line one : waiting) {
            one.await("AVAILABLE");
            one.close();
        }
        System.out.printf("%nAnswered %s: %,.0f ms%n%n", whom, (System.nanoTime() - start) / 1e6);
    }

    private static void listen(Server emulator, Line line, List<Line> listening) throws IOException {
        World world = new World("listened").reset(line, "documented");
        world.createQueue(line, "q");
        for (int i = 0; i < LISTENERS; i++) {
            Line listener = new Line(emulator.port()).ask(world.adminUri() + "/events");
            listener.await("text/event-stream");
            listening.add(listener);
        }
    }

    private static void hear(Line line, List<Line> listening) throws IOException {
        long start = System.nanoTime();
        new World("listened").advance(line, "1h");
        for (Line listener : listening) {
            listener.await("AVAILABLE");
        }
        System.out.printf("%nNotified %,d event streams of one project: %,.0f ms%n", LISTENERS, (System.nanoTime() - start) / 1e6);
    }
}
