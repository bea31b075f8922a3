package io.github.dliemulator.web.openapi;

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
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The document as a whole: what it is about, who may call, and what its operations share. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** Of a call that belongs to no service of the cloud, but to the operator. */
    static final String ADMIN = "operator";

    private static final String TOKEN = "token";
    private static final String SIGNATURE = "signature";

    @Bean
    Descriptions descriptions() {
        return new Descriptions();
    }

    /** Each way in is one that a caller can take, and so is none, unless the emulator is told to ask. */
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
            ApiGroup group = ApiGroup.of(document.getPaths().keySet());
            document.getInfo().title(descriptions.get(group + ".title")).description(descriptions.get(group + ".text"));
            group.removeUnusedSecuritySchemes(document);
            // the same call with a slash at its end is no other call
            document.getPaths().keySet().removeIf(path -> path.endsWith("/"));
            if (group.includesCloudApi()) {
                errorResponses.addTo(document.getComponents());
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

    /** The one or the other half of the API, or all of it. */
    private enum ApiGroup {
        DLI,
        EMULATOR,
        ALL;

        private static ApiGroup of(Set<String> paths) {
            boolean hasCloudPaths = paths.stream().anyMatch(path -> path.startsWith("/v"));
            boolean hasAdminPaths = paths.stream().anyMatch(path -> path.startsWith("/_emulator"));
            return hasCloudPaths == hasAdminPaths ? ALL : hasCloudPaths ? DLI : EMULATOR;
        }

        private boolean includesCloudApi() {
            return this != EMULATOR;
        }

        private void removeUnusedSecuritySchemes(OpenAPI document) {
            if (this == DLI) {
                document.getComponents().getSecuritySchemes().remove(OpenApiConfiguration.ADMIN);
            }
            if (this == EMULATOR) {
                document.setSecurity(null);
                document.getComponents().getSecuritySchemes().keySet().removeAll(Set.of(TOKEN, SIGNATURE));
            }
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where an operation answers under two versions, the later has the version in its id. */
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
