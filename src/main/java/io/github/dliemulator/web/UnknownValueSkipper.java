package io.github.dliemulator.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.cfg.DeserializationContexts;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.deser.DeserializerCache;
import tools.jackson.databind.deser.DeserializerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Skips the values of unknown JSON properties. Jackson would keep them in memory, with many bytes for each byte of the
 * body, until it has created the record.
 */
@Component
class UnknownValueSkipper implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.deserializationContexts(new SkippingContexts());
    }

    private static final class SkippingContexts extends DeserializationContexts {

        private static final long serialVersionUID = 1;

        private SkippingContexts() {}

        private SkippingContexts(
                TokenStreamFactory streams, DeserializerFactory deserializers, DeserializerCache cache) {
            super(streams, deserializers, cache);
        }

        @Override
        protected DeserializationContexts forMapper(
                Object mapper, TokenStreamFactory streams, DeserializerFactory deserializers, DeserializerCache cache) {
            return new SkippingContexts(streams, deserializers, cache);
        }

        @Override
        public DeserializationContextExt createContext(
                DeserializationConfig config, @Nullable FormatSchema schema, @Nullable InjectableValues values) {
            return new SkippingContext(_streamFactory, _deserializerFactory, _cache, config, schema, values);
        }
    }

    @SuppressWarnings("unchecked") // inherited: readTree returns JsonNode
    private static final class SkippingContext extends DeserializationContextExt {

        private SkippingContext(
                TokenStreamFactory streams,
                DeserializerFactory deserializers,
                DeserializerCache cache,
                DeserializationConfig config,
                @Nullable FormatSchema schema,
                @Nullable InjectableValues values) {
            super(streams, deserializers, cache, config, schema, values);
        }

        /** Buffer of the deserializer of a record for its unknown properties. */
        @Override
        public TokenBuffer bufferForInputBuffering(JsonParser parser) {
            return new NameBuffer(parser, this);
        }
    }

    /** Buffer that keeps the names of properties, and null instead of their values. */
    private static final class NameBuffer extends TokenBuffer {

        private NameBuffer(JsonParser parser, ObjectReadContext context) {
            super(parser, context);
        }

        @Override
        public void copyCurrentStructure(JsonParser parser) {
            parser.skipChildren();
            writeNull();
        }
    }
}
