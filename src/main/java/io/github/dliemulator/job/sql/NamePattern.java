package io.github.dliemulator.job.sql;

import io.github.dliemulator.script.Glob;
import java.util.stream.Stream;

/** Pattern of names in a SHOW statement: {@code *} matches any text, {@code |} separates alternatives. */
record NamePattern(String text) {

    boolean matches(String name) {
        return Stream.of(text.split("\\|", -1)).anyMatch(alternative -> Glob.matches(alternative.strip(), name));
    }
}
