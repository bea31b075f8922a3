package bench;

/** The time that it takes to advance a project with many scheduled changes by a day. */
final class Passing {

    private static final int QUEUES = 5_000;

    void run(Bench bench) throws Exception {
        Server emulator = Server.emulator("--dli.quota.limits.queue=20000", "--dli.quota.limits.cu=1000000");
        Bench.row("10,000 changes in a day", "first", "second", "third");
        Bench.row("---", "---", "---", "---");
        double[] once = new double[3];
        double[] hourly = new double[3];
        for (int i = 0; i < 3; i++) {
            once[i] = passed(emulator, "once" + i, "24h", 1);
            hourly[i] = passed(emulator, "hourly" + i, "1h", 24);
        }
        Bench.row("virtual hours per second, in one call", once[0], once[1], once[2]);
        Bench.row("virtual hours per second, in 24 calls", hourly[0], hourly[1], hourly[2]);
    }

    /** Hours of virtual time in a second of real time. */
    private static double passed(Server emulator, String project, String by, int times) throws Exception {
        World world = new World(project);
        try (Line line = new Line(emulator.port())) {
            world.reset(line, "documented");
            Load.each(emulator.port(), QUEUES, 8, (own, i) -> {
                world.createQueue(own, "q" + i);
                world.createConnection(own, "c" + i, "q" + i);
            });
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                world.advance(line, by);
            }
            return 24 / ((System.nanoTime() - start) / 1e9);
        }
    }
}
