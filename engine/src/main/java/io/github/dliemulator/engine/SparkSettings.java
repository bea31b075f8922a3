package io.github.dliemulator.engine;

import io.github.dliemulator.engine.sandbox.ClosedFileSystem;
import io.github.dliemulator.engine.sandbox.SessionFileSystem;
import java.util.List;
import org.apache.spark.SparkConf;

/** Settings of the one Spark context. */
class SparkSettings {

    private static final List<String> CLOSED = List.of(
            "file",
            "hdfs",
            "webhdfs",
            "swebhdfs",
            "ftp",
            "sftp",
            "http",
            "https",
            "har",
            "viewfs",
            "abfs",
            "abfss",
            "wasb",
            "wasbs",
            "gs",
            "s3",
            "s3n",
            "oss",
            "cosn",
            "swift",
            "nfs");

    private SparkSettings() {}

    static SparkConf of(EngineSettings settings) {
        SparkConf conf = new SparkConf(false)
                .setAppName("DLI Emulator")
                .setMaster(settings.master())
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.ui.retainedJobs", "300")
                .set("spark.ui.retainedStages", "300")
                .set("spark.ui.retainedTasks", "2000")
                .set("spark.sql.ui.retainedExecutions", "1")
                .set("spark.scheduler.mode", "FAIR")
                .set("spark.sql.catalogImplementation", "in-memory")
                // the one left is DialConnectionProvider
                .set("spark.sql.sources.disabledJdbcConnProviderList", "basic,oracle,postgres,mysql,mariadb,mssql,db2")
                .set("spark.dli.warehouse", settings.warehouse().toString());
        setFileSystems(conf);
        return conf;
    }

    private static void setFileSystems(SparkConf conf) {
        for (String scheme : List.of("obs", "dli", "s3a")) {
            conf.set("spark.hadoop.fs." + scheme + ".impl", SessionFileSystem.class.getName());
            // Hadoop's cache knows buckets, not sessions
            conf.set("spark.hadoop.fs." + scheme + ".impl.disable.cache", "true");
        }
        CLOSED.forEach(scheme -> conf.set("spark.hadoop.fs." + scheme + ".impl", ClosedFileSystem.class.getName()));
    }
}
