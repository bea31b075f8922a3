package io.github.dliemulator.web.document;

import com.fasterxml.jackson.databind.JavaType;
import io.github.dliemulator.web.Answer;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/**
 * Says of each field of a record what its Javadoc says of it, or else what is said of all fields of its name; and that it is always
 * there, unless it may be null.
 */
@Component
class DescribedFields implements ModelConverter {

    /** Not there where the documents are switched off. */
    private final ObjectProvider<JavadocProvider> javadoc;

    DescribedFields(ObjectProvider<JavadocProvider> javadoc) {
        this.javadoc = javadoc;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> described = described(type);
        if (described == JsonNode.class) {
            return new Schema<>();
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && described.isRecord()) {
            describe(described, model(resolved, context));
        }
        return resolved;
    }

    private static Class<?> described(AnnotatedType type) {
        if (type.getType() instanceof JavaType known) {
            return known.getRawClass();
        }
        return type.getType() instanceof Class<?> plain ? plain : Object.class;
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        Schema<?> model = resolved.get$ref() == null
                ? null
                : context.getDefinedModels().get(StringUtils.getFilename(resolved.get$ref()));
        return model == null ? resolved : model;
    }

    private void describe(Class<?> record, Schema<?> model) {
        if (model.getOneOf() != null) {
            model.setProperties(null);
        }
        if (model.getProperties() == null) {
            return;
        }
        Map<String, String> texts = javadoc.getObject().getRecordClassParamJavadoc(record);
        for (RecordField field : RecordField.of(record)) {
            Schema<?> schema = model.getProperties().get(field.nameOnTheWire());
            if (schema != null && !field.isUnwrapped()) {
                describe(schema, onTheWire(texts.get(field.name()), record));
                constrain(model, schema, field);
            }
        }
        if (Answer.class.isAssignableFrom(record)) {
            Stream.of("is_success", "message").forEach(name -> require(model, name));
        }
    }

    /** Other fields are called what they are called on the wire. */
    private static @Nullable String onTheWire(@Nullable String text, Class<?> record) {
        String said = text;
        for (RecordField other : RecordField.of(record)) {
            said = said == null
                    ? null
                    : said.replace("<code>" + other.name() + "</code>", "<code>" + other.nameOnTheWire() + "</code>");
        }
        return said;
    }

    private static void describe(Schema<?> schema, @Nullable String text) {
        if (StringUtils.hasText(text)) {
            schema.setDescription(Wording.sentence(text));
        }
    }

    private static void constrain(Schema<?> model, Schema<?> schema, RecordField field) {
        if (field.isNullInAnswers()) {
            schema.addType("null");
        }
        if (!field.mayBeMissing() || field.isNullInAnswers()) {
            require(model, field.nameOnTheWire());
        }
        if (field.mustHoldSomething()) {
            Constraints.holdSomething(schema);
        }
    }

    private static void require(Schema<?> model, String name) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }
}
