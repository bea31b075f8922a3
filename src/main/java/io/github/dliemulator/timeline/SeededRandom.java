package io.github.dliemulator.timeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Chance without a shared generator: every draw is a hash of who draws and what for. So the order of concurrent requests
 * changes nothing, and the same seed replays the same run.
 */
public record SeededRandom(long seed, String projectId) {

    /** The die of one resource, thrown anew for each attempt to create it. */
    public RandomStream stream(String kind, String name, long attempt) {
        return new RandomStream(String.join("\0", Long.toString(seed), projectId, kind, name, Long.toString(attempt)));
    }

    /** One resource's chances; each purpose has its own, independent of the others. */
    public record RandomStream(String key) {

        /** From 0 to just below 1. */
        public double doubleFor(String purpose) {
            return (hash(purpose).getLong() >>> 11) * 0x1.0p-53;
        }

        /** From 1 to {@code max}. */
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
