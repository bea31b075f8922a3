package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** A server to be measured; it ends with this program. */
record Server(String name, int port, Process process) {

    /** The answers of a server without any logic. */
    record Stub(String method, String pathPattern, String answer) {}

    static Server emulator(String... settings) throws Exception {
        return start("emulator", settings);
    }

    /** With these options of the JVM instead of JAVA_OPTS. */
    static Server emulatorWith(List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", "target/dli-emulator.jar"));
        return started("emulator", command, "--server.port=%d", "/actuator/health/readiness");
    }

    /** With DLI_JAVA_OPTS. */
    static Server startScript() throws Exception {
        return started("start script", List.of("target/dli-emulator/bin/dli-emulator"), "--server.port=%d", "/actuator/health/readiness");
    }

    static Server onPostgres() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
        return start(
                "on PostgreSQL",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private static Server start(String name, String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(java()));
        String options = System.getenv().getOrDefault("JAVA_OPTS", "");
        command.addAll(options.isBlank() ? List.of() : List.of(options.split(" ")));
        command.addAll(List.of("-jar", "target/dli-emulator.jar"));
        command.addAll(List.of(settings));
        return started(name, command, "--server.port=%d", "/actuator/health/readiness");
    }

    /** With its journal it keeps all requests, and without one it is as fast as it can. */
    static Server wireMock(List<Stub> stubs) throws Exception {
        Server server = started(
                "WireMock",
                List.of(java(), "-jar", "target/bench/wiremock.jar", "--no-request-journal", "--disable-banner", "--bind-address", "127.0.0.1"),
                "--port=%d",
                "/__admin/health");
        try (Line line = new Line(server.port)) {
            for (Stub stub : stubs) {
                line.exchange(
                        "POST",
                        "/__admin/mappings",
                        "{'request':{'method':'%s','urlPattern':'%s'},'response':{'status':200,'headers':{'Content-Type':'application/json'},'base64Body':'%s'}}"
                                .formatted(stub.method(), stub.pathPattern(), base64(stub.answer())));
            }
        }
        return server;
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A server of the JDK that looks up the answer and sends it. */
    static Server bare(List<Stub> stubs) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(64, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> answer(exchange, stubs));
        Thread starter = new Thread(server::start); // what a daemon starts is one too, and ends with the program
        starter.setDaemon(true);
        starter.start();
        return new Server("bare server", server.getAddress().getPort(), null);
    }

    private static void answer(HttpExchange exchange, List<Stub> stubs) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = stubs.stream()
                .filter(stub -> stub.method().equals(exchange.getRequestMethod())
                        && exchange.getRequestURI().toString().matches(stub.pathPattern()))
                .findFirst()
                .orElseThrow()
                .answer()
                .getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static Server started(String name, List<String> arguments, String portOption, String ready) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(arguments);
        command.add(portOption.formatted(port));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/bench/" + name.replace(' ', '-') + ".log"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long start = System.nanoTime();
        while (true) {
            try (Line line = new Line(port)) {
                line.exchange("GET", ready, "");
                return new Server(name, port, process);
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - start > 300e9) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    void end() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    long mebibytes() throws IOException {
        return status("VmRSS") / 1024;
    }

    long threads() throws IOException {
        return status("Threads");
    }

    long fileDescriptors() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/%d/fd".formatted(process.pid())))) {
            return descriptors.count();
        }
    }

    private long status(String field) throws IOException {
        String status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));
        return Long.parseLong(status.replaceAll("(?s).*\\n%s:\\s*|\\D.*".formatted(field), ""));
    }
}
