package io.github.dliemulator;

import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.dli.v1.DliMeta;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

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

    /** Whether the emulator knows it: a gateway that does not says so. */
    boolean isEmulated(RestTestClient http, String project) {
        byte[] response = http.method(method)
                .uri(pathIn(project))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return response == null || !new String(response, StandardCharsets.UTF_8).contains("APIGW.0101");
    }

    /** Whether this is what was called: a method, a blank and a path. */
    boolean matches(String call) {
        String pattern = Pattern.quote(method + " " + path).replaceAll("\\{(?!project_id)\\w+}", "\\\\E[^/]+\\\\Q");
        return call.matches(pattern);
    }

    @Override
    public String toString() {
        return "%s `%s %s`".formatted(name, method, path);
    }
}
