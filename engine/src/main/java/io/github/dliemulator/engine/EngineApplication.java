package io.github.dliemulator.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Starts the engine, prints {@code READY <port> <Spark's version>}, and ends when its standard input does. */
public class EngineApplication {

    private EngineApplication() {}

    /** Standard output carries the one line READY; all else goes to standard error. */
    public static void main(String[] arguments) throws IOException {
        PrintStream output = System.out;
        System.setOut(System.err);
        exitAtEndOf(System.in);
        Engine engine = Engine.start(EngineSettings.of(System.getenv()));
        output.println("READY " + engine.port() + " " + engine.version());
        output.flush();
    }

    private static void exitAtEndOf(InputStream input) {
        Thread thread = new Thread(
                () -> {
                    try {
                        input.transferTo(PrintStream.nullOutputStream());
                    } catch (IOException e) {
                        // as good as the end
                    }
                    // without hooks: an engine without emulator has nothing to keep, and stopping Spark takes seconds
                    Runtime.getRuntime().halt(0);
                },
                "end of input");
        thread.setDaemon(true);
        thread.start();
    }
}
