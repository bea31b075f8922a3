package io.github.dliemulator;

import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.dli.v1.DliMeta;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** The operations that the vendor's SDK knows, read from the SDK itself. */
record JavaSdkOperation(String name, HttpMethod method, String path) {

    static Stream<JavaSdkOperation> all() {
        return Arrays.stream(DliMeta.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == HttpRequestDef.class)
                .map(field -> {
                    try {
                        return of((HttpRequestDef<?, ?>) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("The SDK's operations are public no more", e);
                    }
                })
                .sorted(Comparator.comparing(JavaSdkOperation::path)
                        .thenComparing(operation -> operation.method.name()));
    }

    private static JavaSdkOperation of(HttpRequestDef<?, ?> operation) {
        return new JavaSdkOperation(
                operation.getName(), HttpMethod.valueOf(operation.getMethod().name()), operation.getUri());
    }

    /** The path in this project; what else it names will hardly be there. */
    String pathIn(String project) {
        return path.replace("{project_id}", project).replaceAll("\\{\\w+}", "x");
    }

    @Override
    public String toString() {
        return "%s `%s %s`".formatted(name, method, path);
    }
}
