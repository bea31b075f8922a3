package io.github.dliemulator.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the OpenAPI documents {@code openapi/dli.yaml} and {@code openapi/emulator.yaml} of the repository as YAML and
 * JSON. Without a name, serves {@code dli.yaml}.
 */
@RestController
class ApiDocumentController {

    private static final MediaType YAML = MediaType.parseMediaType("application/vnd.oai.openapi");

    private static final String NAME = "/{name:dli|emulator}";

    @GetMapping({"/v3/api-docs.yaml", "/v3/api-docs.yaml" + NAME})
    ResponseEntity<Resource> getYaml(@PathVariable(name = "name", required = false) @Nullable String name) {
        return ResponseEntity.ok().contentType(YAML).body(document(name));
    }

    @GetMapping({"/v3/api-docs", "/v3/api-docs" + NAME})
    ResponseEntity<byte[]> getJson(@PathVariable(name = "name", required = false) @Nullable String name)
            throws IOException {
        try (InputStream yaml = document(name).getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JsonMapper.shared().writeValueAsBytes(document));
        }
    }

    private static Resource document(@Nullable String name) {
        return new ClassPathResource("openapi/%s.yaml".formatted(name == null ? "dli" : name));
    }
}
