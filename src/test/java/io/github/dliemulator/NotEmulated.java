package io.github.dliemulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What of the service is not there, and why. Each operation that the vendor's SDK has and that is not answered is of one of these. */
enum NotEmulated {
    SQL_JOBS(
            "SQL jobs and templates",
            "jobs|sqls.*",
            "no engine runs behind it, and a made-up result would be believed"),
    SPARK_JOBS("Spark jobs and templates", "batches|templates", "the same"),
    FLINK_JOBS("Flink jobs, templates and edge reports", "streaming|edgesrv", "the same"),
    DATA(
            "Databases, tables and their catalogues",
            "databases|catalogs|user-authorization",
            "they are what jobs work on"),
    PACKAGES("Packages of jobs", "resources", "they are what jobs are made of"),
    VARIABLES("Global variables", "variables", "they are read by jobs"),
    CREDENTIALS(
            "Credentials of data sources",
            "auth-infos",
            "they are used by jobs, and an emulator should keep no secrets"),
    CLASSIC(
            "Datasource connections of the first generation",
            "datasource-connection",
            "the service has replaced them by enhanced ones"),
    AGENCY("Agencies and buckets", "agency|dli", "they belong to services that are not here"),
    PRIVILEGES("The list of all privileges on an object", "authorization", "the service gives it for objects of jobs");

    private final String title;
    private final Pattern paths;
    private final String reason;

    NotEmulated(String title, String pathPattern, String reason) {
        this.title = title;
        this.paths = Pattern.compile("/v[\\d.]+/\\{project_id}/(datasource/)?(%s)(/.*)?".formatted(pathPattern));
        this.reason = reason;
    }

    static String table(List<JavaSdkOperation> missing) {
        assertThat(missing)
                .allSatisfy(operation -> assertThat(Arrays.stream(values()).filter(group -> group.matches(operation)))
                        .as("why %s is not emulated", operation)
                        .hasSize(1));
        return Arrays.stream(values())
                .map(group -> group.row(missing))
                .collect(joining("", "| What | Why not | Operations of the SDK |\n| --- | --- | --- |\n", ""));
    }

    private boolean matches(JavaSdkOperation operation) {
        return paths.matcher(operation.path()).matches();
    }

    private String row(List<JavaSdkOperation> missing) {
        String names = missing.stream()
                .filter(this::matches)
                .map(JavaSdkOperation::name)
                .collect(joining(", "));
        assertThat(names).as(title).isNotEmpty();
        return "| %s | %s | %s |\n".formatted(title, reason, names);
    }
}
