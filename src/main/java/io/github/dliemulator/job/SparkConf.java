package io.github.dliemulator.job;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of a job in its field {@code conf} (dli_02_0102). Two of them have an effect, all are shown.
 *
 * @param entries settings as the client sent them: {@code key=value}, with or without blanks
 */
record SparkConf(List<String> entries) {

    static final SparkConf NONE = new SparkConf(List.of());

    private static final String ASYNC = "dli.sql.sqlasync.enabled";
    private static final String TIMEOUT = "dli.sql.job.timeout";
    private static final int MAX_DIGITS = 9;

    SparkConf {
        entries = List.copyOf(entries);
    }

    /** @throws io.github.dliemulator.web.error.DliException if an entry is not a setting or has an invalid value */
    void requireValid() {
        entries.forEach(SparkConf::requireSetting);
        isAsync();
        timeout();
    }

    private static void requireSetting(String entry) {
        if (entry.indexOf('=') < 1) {
            throw INVALID_PARAMETER.exception("conf must contain settings such as key=value, not %s", entry);
        }
    }

    boolean isAsync() {
        String value = settings().getOrDefault(ASYNC, "true");
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw INVALID_PARAMETER.exception("%s must be true or false, not %s", ASYNC, value);
        }
        return Boolean.parseBoolean(value);
    }

    /** The time after which the job is cancelled, given in seconds. */
    Optional<Duration> timeout() {
        String value = settings().get(TIMEOUT);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isEmpty() || value.length() > MAX_DIGITS || !value.chars().allMatch(Character::isDigit)) {
            throw INVALID_PARAMETER.exception("%s must be a number of seconds, not %s", TIMEOUT, value);
        }
        return Optional.of(Duration.ofSeconds(Integer.parseInt(value)));
    }

    /** The settings by key; of several with the same key, the last one applies. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String entry : entries) {
            int separator = entry.indexOf('=');
            if (separator > 0) {
                settings.put(
                        entry.substring(0, separator).strip(),
                        entry.substring(separator + 1).strip());
            }
        }
        return settings;
    }
}
