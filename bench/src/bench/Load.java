package bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Clients that take turns again and again, each on its own connection. */
final class Load {

    /** Threads of the system would compete with the server for each turn at a processor, and some would wait for long. */
    private static final ExecutorService CROWD = Executors.newVirtualThreadPerTaskExecutor();

    private Load() {}

    /** One operation of a client, which can be several requests. */
    interface Turn {
        void take(Line line, int client) throws IOException;
    }

    /** @param nanos how long each turn took, in order of length */
    record Result(long[] nanos, double seconds) {

        double rate() {
            return nanos.length / seconds;
        }

        /** In milliseconds. */
        double quantile(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }

        static Result of(List<Result> rounds) {
            return new Result(
                    rounds.stream().flatMapToLong(round -> LongStream.of(round.nanos)).sorted().toArray(),
                    rounds.stream().mapToDouble(Result::seconds).sum());
        }

        /** Of the rounds' rates the one in the middle, for a round in which the machine had other things to do is no measure. */
        static double medianRate(List<Result> rounds) {
            double[] rates = rounds.stream().mapToDouble(Result::rate).sorted().toArray();
            return (rates[(rates.length - 1) / 2] + rates[rates.length / 2]) / 2;
        }
    }

    static Result on(int port, int clients, double seconds, Turn turn) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Future<long[]>> all = IntStream.range(0, clients)
                .mapToObj(client -> CROWD.submit(() -> turns(port, end, client, turn)))
                .toList();
        LongStream nanos = LongStream.empty();
        for (Future<long[]> one : all) {
            nanos = LongStream.concat(nanos, Arrays.stream(one.get()));
        }
        return new Result(nanos.sorted().toArray(), (System.nanoTime() - start) / 1e9);
    }

    private static long[] turns(int port, long end, int client, Turn turn) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        try (Line line = new Line(port)) {
            for (long start = System.nanoTime(), now = start; now < end; start = now) {
                turn.take(line, client);
                now = System.nanoTime();
                nanos.add(now - start);
            }
        }
        return nanos.build().toArray();
    }

    /** Does something for each number, by so many clients at a time. */
    static void each(int port, int count, int clients, Turn turn) throws InterruptedException, ExecutionException {
        List<Future<?>> all = IntStream.range(0, clients)
                .<Future<?>>mapToObj(client -> CROWD.submit(() -> {
                    try (Line line = new Line(port)) {
                        for (int i = client; i < count; i += clients) {
                            turn.take(line, i);
                        }
                        return null;
                    }
                }))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
    }
}
