package io.github.dliemulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The groups of operations of the vendor's SDK that are not emulated. Each operation that is not answered belongs to one group. */
enum NotEmulated {
    SQL_JOBS("SQL templates", "jobs|sqls.*", "templates of statements are not covered yet"),
    SPARK_JOBS(
            "Spark jobs and templates",
            "batches|templates",
            "the engine runs SQL only, and invented results would mislead"),
    FLINK_JOBS("Flink jobs, templates and edge reports", "streaming|edgesrv", "as for Spark jobs"),
    CATALOGS("Catalogs", "catalogs", "they belong to services that are not emulated"),
    PACKAGES("Job packages", "resources", "only jobs use them"),
    CLASSIC(
            "Basic datasource connections",
            "datasource-connection",
            "the service has replaced them by enhanced connections"),
    AGENCY("Agencies and buckets", "agency|dli", "they belong to services that are not emulated");

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
                .collect(joining("", "| Area | Reason | Operations of the SDK |\n| --- | --- | --- |\n", ""));
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
