package io.github.dliemulator.admin.project;

import io.github.dliemulator.upstream.recording.Recording;
import io.github.dliemulator.world.storage.Snapshot;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Allows as many JSON tokens in snapshots and recordings as the heap has space for: more than in other bodies. */
@Component
class LargeRequestBodies implements ServerHttpMessageConvertersCustomizer {

    private static final List<Class<?>> TYPES = List.of(Snapshot.class, Recording.class, CreateProjectRequest.class);

    /** Bytes of the heap for each token, which takes up to 100 bytes: the rest is for everything else. */
    private static final int HEAP_PER_TOKEN = 300;

    private final List<JsonMapperBuilderCustomizer> customizers;

    LargeRequestBodies(List<JsonMapperBuilderCustomizer> customizers) {
        this.customizers = customizers;
    }

    @Override
    public void customize(ServerBuilder builder) {
        JsonMapper mapper = mapper();
        builder.configureMessageConverters(converter -> {
            if (converter instanceof JacksonJsonHttpMessageConverter json) {
                TYPES.forEach(type ->
                        json.registerMappersForType(type, mappers -> mappers.put(MediaType.APPLICATION_JSON, mapper)));
            }
        });
    }

    /** A mapper with this limit. */
    JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxTokenCount(Runtime.getRuntime().maxMemory() / HEAP_PER_TOKEN)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(
                JsonFactory.builder().streamReadConstraints(limits).build());
        customizers.forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }
}
