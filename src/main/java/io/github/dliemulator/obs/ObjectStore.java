package io.github.dliemulator.obs;

import io.github.dliemulator.spark.Warehouse;
import io.github.dliemulator.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The objects of worlds: files below a folder of each world, which the engine reads and writes as {@code obs://}. They take no part
 * in transactions, and symbolic links are never followed. Thread-safe.
 */
@Component
public class ObjectStore {

    private final Warehouse warehouse;
    private final ObjectProperties properties;

    ObjectStore(Warehouse warehouse, ObjectProperties properties) {
        this.warehouse = warehouse;
        this.properties = properties;
    }

    private Path buckets(World world) {
        return warehouse.objects(world.projectId(), world.uid());
    }

    /** The objects whose address begins with {@code obs://} and a prefix, in the order of their addresses. */
    public List<StoredObject> list(World world, String prefix) {
        Path buckets = buckets(world);
        List<StoredObject> objects = new ArrayList<>();
        walk(buckets, (file, attributes) -> {
            String path = buckets.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            if (path.startsWith(prefix)) {
                int slash = path.indexOf('/');
                objects.add(new StoredObject(
                        "obs://" + path,
                        path.substring(0, Math.max(slash, 0)),
                        path.substring(slash + 1),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
        });
        objects.sort(Comparator.comparing(StoredObject::url));
        return objects;
    }

    /** The file of an object; nothing if there is none. */
    public Optional<Path> find(World world, ObjectPath path) {
        return Optional.of(path.in(buckets(world)))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> isInside(buckets(world), file));
    }

    /** Whether no symbolic link leads to another place. */
    private static boolean isInside(Path buckets, Path file) {
        try {
            return file.toRealPath().equals(buckets.toRealPath().resolve(buckets.relativize(file)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is an object or a folder at a path. */
    public boolean exists(World world, ObjectPath path) {
        return Files.exists(path.in(buckets(world)), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes an object, and replaces it if it exists. Nobody sees a part of it.
     *
     * @param content read until its end; stays open
     * @throws ObjectConflictException if the key is a folder, or has an object as folder
     * @throws ObjectTooLargeException if it or the project becomes too large
     * @throws IOException if the content cannot be read or written
     */
    public void put(World world, ObjectPath path, InputStream content) throws IOException {
        Path buckets = buckets(world);
        Path upload = Files.createDirectories(buckets.resolveSibling("uploads"))
                .resolve(UUID.randomUUID().toString());
        try {
            long max = properties.max().object().toBytes();
            Files.copy(new LimitedInput(content, max), upload);
            move(path, upload, buckets);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    private synchronized void move(ObjectPath path, Path upload, Path buckets) throws IOException {
        Path file = path.in(buckets);
        requireSpace(path, upload, file, buckets);
        for (Path folder = file.getParent(); folder != null && !folder.equals(buckets); folder = folder.getParent()) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new ObjectConflictException(path, "%s is no folder".formatted(buckets.relativize(folder)));
            }
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ObjectConflictException(path, "it is a folder");
        }
        Files.createDirectories(file.getParent());
        Files.move(upload, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSpace(ObjectPath path, Path upload, Path file, Path buckets) throws IOException {
        long[] total = {Files.size(upload) - (Files.isRegularFile(file) ? Files.size(file) : 0)};
        walk(buckets, (other, attributes) -> total[0] += attributes.size());
        if (total[0] > properties.max().project().toBytes()) {
            throw new ObjectTooLargeException(
                    "With %s the objects of the project have %d bytes, and dli.obs.max.project allows %d"
                            .formatted(
                                    path, total[0], properties.max().project().toBytes()));
        }
    }

    /** Deletes an object if it exists. */
    public synchronized void delete(World world, ObjectPath path) throws IOException {
        Optional<Path> file = find(world, path);
        if (file.isPresent()) {
            delete(file.get(), buckets(world));
        }
    }

    /** Deletes the objects whose address begins with {@code obs://} and a prefix. */
    public synchronized void deleteAll(World world, String prefix) throws IOException {
        Path buckets = buckets(world);
        for (StoredObject object : list(world, prefix)) {
            delete(buckets.resolve(object.bucket()).resolve(object.key()), buckets);
        }
    }

    private static void delete(Path file, Path buckets) throws IOException {
        Files.deleteIfExists(file);
        deleteEmptyFolders(file.getParent(), buckets);
    }

    /** Folders exist as long as they contain objects. */
    private static void deleteEmptyFolders(@Nullable Path folder, Path buckets) throws IOException {
        for (Path empty = folder;
                empty != null && !empty.equals(buckets) && isEmpty(empty);
                empty = empty.getParent()) {
            Files.delete(empty);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private interface FileConsumer {
        void accept(Path file, BasicFileAttributes attributes);
    }

    /** Files can disappear meanwhile, because the engine replaces them. */
    private static void walk(Path folder, FileConsumer consumer) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        consumer.accept(file, attributes);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException exception) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The objects of a project cannot be listed", e);
        }
    }
}
