package io.github.dliemulator;

import java.util.Locale;

/** A setting below {@code dli} that does not exist. */
class UnknownSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownSettingException(String name) {
        super("There is no setting %s (environment variable %s)".formatted(name, variable(name)));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.\\[]", "_").replaceAll("[-\\]]", "");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
