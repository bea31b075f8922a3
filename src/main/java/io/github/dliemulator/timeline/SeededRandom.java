package io.github.dliemulator.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Random numbers of one world. Each is a hash of the seed, the project and its purpose. There is no shared generator, so the order
 * of concurrent requests does not matter. Equal seeds give equal runs.
 */
public record SeededRandom(long seed, String projectId) {

    /** The random numbers of one resource; each attempt to create it has others. */
    public RandomStream stream(String kind, String name, long attempt) {
        return new RandomStream(String.join("\0", Long.toString(seed), projectId, kind, name, Long.toString(attempt)));
    }

    /** Random numbers of one resource, independent of each other: one for each purpose. */
    public record RandomStream(String key) {

        /** A number from 0 to just below 1. */
        public double doubleFor(String purpose) {
            return (hash(purpose).getLong() >>> 11) * 0x1.0p-53;
        }

        /** A number from 1 to {@code max}. */
        public long longFor(String purpose, long max) {
            return 1 + Math.floorMod(hash(purpose).getLong(), max);
        }

        public String uuidFor(String purpose) {
            return UUID.nameUUIDFromBytes(hash(purpose).array()).toString();
        }

        private ByteBuffer hash(String purpose) {
            return ByteBuffer.wrap(sha256().digest((key + '\0' + purpose).getBytes(StandardCharsets.UTF_8)));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
