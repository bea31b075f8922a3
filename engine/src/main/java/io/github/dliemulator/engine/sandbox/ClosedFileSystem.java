package io.github.dliemulator.engine.sandbox;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** Stands for each scheme that statements may not use, such as {@code file}, {@code hdfs} and {@code http}. */
public class ClosedFileSystem extends RawLocalFileSystem {

    @Override
    public void initialize(URI uri, Configuration conf) throws IOException {
        throw new AccessControlException("Statements reach files by obs:// only, not " + uri);
    }
}
