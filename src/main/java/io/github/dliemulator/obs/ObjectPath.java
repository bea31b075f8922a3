package io.github.dliemulator.obs;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Address of an object or of a folder, {@code obs://bucket/key}. It cannot leave its bucket.
 *
 * @param key names separated by slashes; empty for the whole bucket
 */
public record ObjectPath(String bucket, String key) {

    private static final Pattern BUCKET = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,62}");
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^\\p{Cntrl}\\\\/]+");
    private static final String SCHEME = "obs://";
    private static final int MAX_KEY_BYTES = 1024;
    private static final int MAX_NAME_BYTES = 255;

    /** @throws IllegalArgumentException if the bucket or the key is invalid */
    public ObjectPath {
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(
                    "The name of a bucket must have 1 to 63 letters, digits, dots, hyphens and underscores, and not be "
                            + bucket);
        }
        if (bytes(key) > MAX_KEY_BYTES) {
            throw new IllegalArgumentException("A key must have at most %d bytes".formatted(MAX_KEY_BYTES));
        }
        if (!key.isEmpty()) {
            for (String name : key.split("/", -1)) {
                requireName(key, name);
            }
        }
    }

    private static void requireName(String key, String name) {
        if (!NAME.matcher(name).matches() || bytes(name) > MAX_NAME_BYTES) {
            throw new IllegalArgumentException(("The key %s is invalid: between two slashes there must be 1 to %d bytes"
                            + " without backslashes and control characters, and neither . nor ..")
                    .formatted(key, MAX_NAME_BYTES));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Parses the address of a folder, which can end with a slash.
     *
     * @throws IllegalArgumentException if it is invalid
     */
    public static ObjectPath parseFolder(String url) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("The path must start with obs:// and not be " + url);
        }
        String path = url.substring(SCHEME.length());
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int slash = folder.indexOf('/');
        return slash < 0
                ? new ObjectPath(folder, "")
                : new ObjectPath(folder.substring(0, slash), folder.substring(slash + 1));
    }

    /** The begin of the addresses of the objects in this folder, without {@code obs://}. */
    public String asPrefix() {
        return key.isEmpty() ? bucket + "/" : bucket + "/" + key + "/";
    }

    /** An object in this folder. */
    public ObjectPath resolve(String name) {
        return new ObjectPath(bucket, key.isEmpty() ? name : key + "/" + name);
    }

    /** @throws IllegalArgumentException if the file system does not allow such names */
    Path in(Path buckets) {
        try {
            return buckets.resolve(bucket).resolve(key);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("The file system does not allow the key " + key, e);
        }
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + key;
    }
}
