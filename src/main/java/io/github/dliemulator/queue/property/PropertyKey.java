package io.github.dliemulator.queue.property;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.network.Cidr;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Property of a queue, with the values that it can have. */
enum PropertyKey {
    /** Terraform writes the first name; the Java SDK reads the second. */
    MAX_INSTANCES("computeEngine.maxInstance", "computeEngine.maxInstances") {
        @Override
        String normalize(String value, int cus) {
            return requireInteger(value, 2, Math.max(2, cus / 16));
        }
    },
    MAX_PREFETCH_INSTANCES("computeEngine.maxPrefetchInstance") {
        @Override
        String normalize(String value, int cus) {
            return requireInteger(value, 0, Math.max(1, cus / 16));
        }
    },
    MAX_CONCURRENT_JOBS("job.maxConcurrent") {
        @Override
        String normalize(String value, int cus) {
            return requireInteger(value, 1, 32);
        }
    },
    MULTIPLE_CONTEXTS("multipleSc.support"),
    NATIVE_ENGINE("computeEngine.spark.nativeEnabled"),
    SAVE_RESULTS_TO_JOB_BUCKET("job.saveJobResultToJobBucket") {
        @Override
        String normalize(String value, int cus) {
            if (super.normalize(value, cus).equals("false")) {
                throw alwaysEnabledException();
            }
            return "true";
        }

        @Override
        void requireRemovable() {
            throw alwaysEnabledException();
        }

        private RuntimeException alwaysEnabledException() {
            return NOT_SUPPORTED.exception("%s cannot be disabled", this);
        }
    },
    /** Not stored: setting it moves the queue to another CIDR block. */
    CIDR_IN_VPC("network.cidrInVpc") {
        @Override
        String normalize(String value, int cus) {
            try {
                return new Cidr(value).text();
            } catch (IllegalArgumentException e) {
                throw INVALID_PARAMETER.exception("%s: %s", this, String.valueOf(e.getMessage()));
            }
        }

        @Override
        void requireRemovable() {
            throw NOT_SUPPORTED.exception("%s can be changed but not deleted", this);
        }
    };

    private final List<String> names;

    PropertyKey(String... names) {
        this.names = List.of(names);
    }

    /** The names of the property. */
    List<String> names() {
        return names;
    }

    static PropertyKey of(String name) {
        return Stream.of(values())
                .filter(key -> key.names.contains(name))
                .findFirst()
                .orElseThrow(() -> INVALID_PARAMETER.exception(
                        "Unknown property %s. The supported properties are %s",
                        name, Arrays.stream(values()).map(PropertyKey::toString).collect(Collectors.joining(", "))));
    }

    /** The value in the notation of responses, for a queue with these CUs. By default, a value is true or false. */
    String normalize(String value, int cus) {
        String flag = value.toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false").contains(flag)) {
            throw INVALID_PARAMETER.exception("%s must be true or false, not %s", this, value);
        }
        return flag;
    }

    void requireRemovable() {}

    String requireInteger(String value, int min, int max) {
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
            throw INVALID_PARAMETER.exception(
                    "%s must be an Integer between %d and %d on a queue of this size, not %s", this, min, max, value);
        }
        return String.valueOf(Integer.parseInt(value));
    }

    @Override
    public String toString() {
        return names.get(0);
    }
}
