package io.github.dliemulator.web.openapi;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.filters.GlobalOpenApiMethodFilter;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Contents of the documents that operations share: information, security, tags, examples. */
@Configuration(proxyBeanMethods = false)
@Profile("openapi")
class OpenApiConfiguration {

    static final String ADMIN = "admin";

    private static final String TOKEN = "token";
    private static final String SIGNATURE = "signature";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(World.class, Caller.class);
    }

    @Bean
    Descriptions descriptions() {
        return new Descriptions();
    }

    /** Leaves out pages and handlers of unknown paths: their controllers have no tag, or their mappings no method. */
    @Bean
    GlobalOpenApiMethodFilter documentedOperations() {
        return method -> {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            return method.getDeclaringClass().isAnnotationPresent(io.swagger.v3.oas.annotations.tags.Tag.class)
                    && mapping != null
                    && mapping.method().length > 0;
        };
    }

    /** No authentication is the first alternative, since the default mode does not require it. */
    @Bean
    OpenAPI openApi(Descriptions descriptions) {
        return new OpenAPI()
                .info(new Info()
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(server("/", descriptions), server("http://localhost:3540", descriptions)))
                .security(
                        List.of(new SecurityRequirement(), securityRequirement(TOKEN), securityRequirement(SIGNATURE)))
                .components(new Components()
                        .addSecuritySchemes(TOKEN, headerScheme("X-Auth-Token", descriptions.get("security." + TOKEN)))
                        .addSecuritySchemes(
                                SIGNATURE, headerScheme("Authorization", descriptions.get("security." + SIGNATURE)))
                        .addSecuritySchemes(
                                ADMIN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(descriptions.get("security." + ADMIN))));
    }

    private static Server server(String url, Descriptions descriptions) {
        return new Server().url(url).description(descriptions.get("server." + url));
    }

    static SecurityRequirement securityRequirement(String scheme) {
        return new SecurityRequirement().addList(scheme);
    }

    private static SecurityScheme headerScheme(String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(name)
                .description(description);
    }

    @Bean
    GlobalOpenApiCustomizer documentCustomizer(Descriptions descriptions, ErrorResponses errorResponses) {
        return document -> {
            boolean isAdminApi = document.getPaths().keySet().stream().allMatch(path -> path.startsWith("/_emulator"));
            String group = isAdminApi ? "emulator" : "dli";
            document.getInfo().title(descriptions.get(group + ".title")).description(descriptions.get(group + ".text"));
            // a path with a slash at its end is the same operation
            document.getPaths().keySet().removeIf(path -> path.endsWith("/"));
            if (isAdminApi) {
                document.setSecurity(null);
                document.getComponents().getSecuritySchemes().keySet().removeAll(Set.of(TOKEN, SIGNATURE));
            } else {
                document.getComponents().getSecuritySchemes().remove(ADMIN);
                errorResponses.addTo(document);
            }
            Set<String> usedIds = new HashSet<>();
            new TreeMap<>(document.getPaths()).forEach((path, item) -> makeOperationIdsUnique(path, item, usedIds));
            new OpenApiExamples().addTo(document);
            new SourcePages().addTo(document);
            document.setTags(tags(document, descriptions));
            document.getComponents().getSchemas().values().forEach(schema -> {
                describe(schema, descriptions);
                SchemaConstraints.normalize(schema);
            });
        };
    }

    /** Adds the version to the ID of an operation that is served under a second version. */
    private static void makeOperationIdsUnique(String path, PathItem item, Set<String> usedIds) {
        for (Operation operation : item.readOperations()) {
            String name = operation.getOperationId().replaceAll("_\\d+$", "");
            String version = StringUtils.capitalize(path.split("[/.]")[1]);
            operation.setOperationId(usedIds.add(name) ? name : name + version);
        }
    }

    private static List<Tag> tags(OpenAPI document, Descriptions descriptions) {
        List<String> order = List.of(descriptions.get("tags.order").split(","));
        return document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted(Comparator.comparing(order::indexOf))
                .map(tag -> new Tag().name(tag).description(descriptions.get("tag." + tag.replace(' ', '-'))))
                .toList();
    }

    private static void describe(Schema<?> schema, Descriptions descriptions) {
        schema.setDescription(toSentence(schema.getDescription()));
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) -> describe(name, field, descriptions));
        }
    }

    private static void describe(String name, Schema<?> field, Descriptions descriptions) {
        if (!StringUtils.hasText(field.getDescription())) {
            field.setDescription(toSentence(descriptions.get(name)));
        }
    }

    private static @Nullable String toSentence(@Nullable String text) {
        return StringUtils.hasText(text) ? JavadocText.toSentence(text) : null;
    }
}
