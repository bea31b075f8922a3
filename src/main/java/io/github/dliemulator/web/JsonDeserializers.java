package io.github.dliemulator.web;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Custom Jackson deserializers. Other types have the default deserializers of Jackson. */
@JacksonComponent
class JsonDeserializers {

    /** Rejects strings with NUL or unpaired surrogates, which databases cannot store. */
    static class WellFormedStringDeserializer extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            return text == null || isWellFormed(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "not well-formed");
        }

        private static boolean isWellFormed(String text) {
            return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
    }
}
