package io.github.dliemulator.testcontainers;

import java.util.Arrays;
import java.util.jar.JarFile;

/** Main class of the process of an emulator. It runs the main class of the jar, and ends the process when its parent ends. */
final class ProcessMain {

    private ProcessMain() {}

    /** @param arguments the jar, the process ID of the parent, and the arguments of the emulator */
    public static void main(String[] arguments) throws Exception {
        ProcessHandle.of(Long.parseLong(arguments[1]))
                .ifPresentOrElse(
                        parent -> parent.onExit()
                                .thenRun(() -> Runtime.getRuntime().halt(1)),
                        () -> Runtime.getRuntime().halt(1));
        String main;
        try (JarFile jar = new JarFile(arguments[0])) {
            main = jar.getManifest().getMainAttributes().getValue("Main-Class");
        }
        Class.forName(main).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }
}
