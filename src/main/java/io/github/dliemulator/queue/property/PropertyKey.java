package io.github.dliemulator.queue.property;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NOT_SUPPORTED;

import io.github.dliemulator.network.Cidr;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set on a queue, and to which values. */
enum PropertyKey {
    /** Terraform writes the first name; the Java SDK reads the second. */
    MAX_INSTANCES("computeEngine.maxInstance", "computeEngine.maxInstances") {
        @Override
        String check(String value, int cus) {
            return number(value, 2, Math.max(2, cus / 16));
        }
    },
    MAX_PREFETCH_INSTANCES("computeEngine.maxPrefetchInstance") {
        @Override
        String check(String value, int cus) {
            return number(value, 0, Math.max(1, cus / 16));
        }
    },
    MAX_CONCURRENT_JOBS("job.maxConcurrent") {
        @Override
        String check(String value, int cus) {
            return number(value, 1, 32);
        }
    },
    SEVERAL_CONTEXTS("multipleSc.support"),
    NATIVE_ENGINE("computeEngine.spark.nativeEnabled"),
    RESULTS_IN_JOB_BUCKET("job.saveJobResultToJobBucket") {
        @Override
        String check(String value, int cus) {
            if (super.check(value, cus).equals("false")) {
                throw cannotBeSwitchedOff();
            }
            return "true";
        }

        @Override
        void requireRemovable() {
            throw cannotBeSwitchedOff();
        }

        private RuntimeException cannotBeSwitchedOff() {
            return NOT_SUPPORTED.because("%s cannot be switched off", this);
        }
    },
    /** No property that is kept: setting it moves the queue. */
    NETWORK("network.cidrInVpc") {
        @Override
        String check(String value, int cus) {
            try {
                return new Cidr(value).text();
            } catch (IllegalArgumentException e) {
                throw INVALID_PARAMETER.because("%s: %s", this, String.valueOf(e.getMessage()));
            }
        }

        @Override
        void requireRemovable() {
            throw NOT_SUPPORTED.because("%s can be changed and not taken away", this);
        }
    };

    private final List<String> names;

    PropertyKey(String... names) {
        this.names = List.of(names);
    }

    /** All of its names. */
    List<String> names() {
        return names;
    }

    static PropertyKey of(String name) {
        return Stream.of(values())
                .filter(key -> key.names.contains(name))
                .findFirst()
                .orElseThrow(() -> INVALID_PARAMETER.because(
                        "There is no property of this name; there are %s",
                        Arrays.stream(values()).map(PropertyKey::toString).collect(Collectors.joining(", "))));
    }

    /** The value as it is shown, for a queue of so many CUs; a flag unless a key says otherwise. */
    String check(String value, int cus) {
        String flag = value.toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false").contains(flag)) {
            throw INVALID_PARAMETER.because("%s must be true or false", this);
        }
        return flag;
    }

    void requireRemovable() {}

    String number(String value, int least, int most) {
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw INVALID_PARAMETER.because(
                    "%s must be an Integer between %d and %d on a queue of this size", this, least, most);
        }
        return String.valueOf(Integer.parseInt(value));
    }

    @Override
    public String toString() {
        return names.get(0);
    }
}
