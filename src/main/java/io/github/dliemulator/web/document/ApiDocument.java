package io.github.dliemulator.web.document;

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
class ApiDocument {

    /** Of a call that belongs to no service of the cloud, but to the operator. */
    static final String OPERATOR = "operator";

    private static final String TOKEN = "token";
    private static final String SIGNATURE = "signature";

    @Bean
    Words words() {
        return new Words();
    }

    /** Each way in is one that a caller can take, and so is none, unless the emulator is told to ask. */
    @Bean
    OpenAPI openApi(Words words) {
        return new OpenAPI()
                .info(new Info()
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(server("/", words), server("http://localhost:3540", words)))
                .security(List.of(new SecurityRequirement(), requirement(TOKEN), requirement(SIGNATURE)))
                .components(new Components()
                        .addSecuritySchemes(TOKEN, header("X-Auth-Token", words.of("security." + TOKEN)))
                        .addSecuritySchemes(SIGNATURE, header("Authorization", words.of("security." + SIGNATURE)))
                        .addSecuritySchemes(
                                OPERATOR,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(words.of("security." + OPERATOR))));
    }

    private static Server server(String url, Words words) {
        return new Server().url(url).description(words.of("server." + url));
    }

    static SecurityRequirement requirement(String scheme) {
        return new SecurityRequirement().addList(scheme);
    }

    private static SecurityScheme header(String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(name)
                .description(description);
    }

    @Bean
    GlobalOpenApiCustomizer wholeDocument(Words words, Refusals refusals) {
        return document -> {
            Part part = Part.of(document.getPaths().keySet());
            document.getInfo().title(words.of(part + ".title")).description(words.of(part + ".text"));
            part.leaveOutWhatIsOfOthers(document);
            // the same call with a slash at its end is no other call
            document.getPaths().keySet().removeIf(path -> path.endsWith("/"));
            if (part.isOfCloud()) {
                refusals.addTo(document.getComponents());
            }
            Set<String> taken = new HashSet<>();
            new TreeMap<>(document.getPaths()).forEach((path, item) -> nameApart(path, item, taken));
            new Examples().addTo(document);
            new Pages().addTo(document);
            document.setTags(tags(document, words));
            document.getComponents().getSchemas().values().forEach(schema -> {
                describe(schema, words);
                Constraints.straighten(schema);
            });
        };
    }

    /** The one or the other half of the API, or all of it. */
    private enum Part {
        DLI,
        EMULATOR,
        ALL;

        private static Part of(Set<String> paths) {
            boolean ofCloud = paths.stream().anyMatch(path -> path.startsWith("/v"));
            boolean ofOperator = paths.stream().anyMatch(path -> path.startsWith("/_emulator"));
            return ofCloud == ofOperator ? ALL : ofCloud ? DLI : EMULATOR;
        }

        private boolean isOfCloud() {
            return this != EMULATOR;
        }

        private void leaveOutWhatIsOfOthers(OpenAPI document) {
            if (this == DLI) {
                document.getComponents().getSecuritySchemes().remove(ApiDocument.OPERATOR);
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
    private static void nameApart(String path, PathItem item, Set<String> taken) {
        for (Operation operation : item.readOperations()) {
            String name = operation.getOperationId().replaceAll("_\\d+$", "");
            String version = StringUtils.capitalize(path.split("[/.]")[1]);
            operation.setOperationId(taken.add(name) ? name : name + version);
        }
    }

    private static List<Tag> tags(OpenAPI document, Words words) {
        List<String> order = List.of(words.of("tags.order").split(","));
        return document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted(Comparator.comparing(order::indexOf))
                .map(tag -> new Tag().name(tag).description(words.of("tag." + tag.replace(' ', '-'))))
                .toList();
    }

    private static void describe(Schema<?> schema, Words words) {
        schema.setDescription(described(schema.getDescription()));
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) -> describe(name, field, words));
        }
    }

    private static void describe(String name, Schema<?> field, Words words) {
        if (!StringUtils.hasText(field.getDescription())) {
            field.setDescription(described(words.of(name)));
        }
    }

    private static @Nullable String described(@Nullable String text) {
        return StringUtils.hasText(text) ? Wording.sentence(text) : null;
    }
}
