package io.github.dliemulator.engine.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Files of one session: {@code obs://bucket/…} lies in its folder {@code obs/bucket}, {@code dli://warehouse/…}, where
 * tables without a location are, in its folder {@code warehouse}.
 */
public class SessionFileSystem extends FileSystem {

    private final RawLocalFileSystem local = new RawLocalFileSystem();
    private URI uri = URI.create("dli://warehouse");
    private Path root = new Path("/");
    private Path workingDirectory = new Path("/");

    @Override
    public void initialize(URI name, Configuration conf) throws IOException {
        super.initialize(name, conf);
        setConf(conf);
        String bucket = name.getAuthority();
        if (bucket == null || bucket.isEmpty() || bucket.startsWith(".")) {
            throw new IOException("No bucket in " + name);
        }
        local.initialize(URI.create("file:///"), conf);
        uri = URI.create(name.getScheme() + "://" + bucket);
        workingDirectory = new Path(uri + "/");
        java.nio.file.Path folder = SessionFolder.of(conf);
        root = new Path(
                "file",
                "",
                (name.getScheme().equals("dli")
                                ? folder.resolve("warehouse")
                                : folder.resolve("obs").resolve(bucket))
                        .toString());
    }

    @Override
    public String getScheme() {
        return uri.getScheme();
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        getFileStatus(path);
        return local.open(toLocal(path), bufferSize);
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return local.create(toLocal(path), overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) throws IOException {
        return local.append(toLocal(path), bufferSize, progress);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return local.rename(toLocal(from), toLocal(to));
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return local.delete(toLocal(path), recursive);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        getFileStatus(path);
        List<FileStatus> statuses = new ArrayList<>();
        for (FileStatus status : local.listStatus(toLocal(path))) {
            statuses.add(toSession(status));
        }
        return statuses.toArray(FileStatus[]::new);
    }

    @Override
    public void setWorkingDirectory(Path path) {
        workingDirectory = makeQualified(path);
    }

    @Override
    public Path getWorkingDirectory() {
        return workingDirectory;
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return local.mkdirs(toLocal(path));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        FileStatus status;
        try {
            status = local.getFileStatus(toLocal(path));
        } catch (FileNotFoundException e) {
            throw new FileNotFoundException("getFileStatus on " + makeQualified(path) + ": status [404]");
        }
        return toSession(status);
    }

    @Override
    public BlockLocation[] getFileBlockLocations(FileStatus file, long start, long length) {
        if (file.getLen() <= start) {
            return new BlockLocation[0];
        }
        return new BlockLocation[] {
            new BlockLocation(new String[] {"localhost:9866"}, new String[] {"localhost"}, 0, file.getLen())
        };
    }

    /** {@code Path} has removed {@code ..} already; a leading one would stay. */
    private Path toLocal(Path path) throws IOException {
        String inside = makeQualified(path).toUri().getPath();
        for (String part : inside.split("/")) {
            if (part.equals("..")) {
                throw new IOException("The path leaves its bucket: " + path);
            }
        }
        return inside.equals("/") ? root : new Path(root, new Path(null, null, inside.substring(1)));
    }

    private FileStatus toSession(FileStatus status) {
        String inside = status.getPath()
                .toUri()
                .getPath()
                .substring(root.toUri().getPath().length());
        Path path = new Path(uri.getScheme(), uri.getAuthority(), inside.isEmpty() ? "/" : inside);
        return new FileStatus(
                status.getLen(),
                status.isDirectory(),
                1,
                status.getBlockSize(),
                status.getModificationTime(),
                status.getAccessTime(),
                status.isDirectory() ? FsPermission.getDirDefault() : FsPermission.getFileDefault(),
                "dli",
                "dli",
                path);
    }
}
