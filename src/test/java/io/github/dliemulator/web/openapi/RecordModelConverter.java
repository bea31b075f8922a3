package io.github.dliemulator.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/** Describes the fields of a record by its Javadoc. A field is required unless it is nullable. */
@Component
@Profile("openapi")
class RecordModelConverter implements ModelConverter {

    private final JavadocProvider javadoc;

    RecordModelConverter(JavadocProvider javadoc) {
        this.javadoc = javadoc;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> rawClass = rawClass(type);
        if (rawClass == JsonNode.class) {
            return new Schema<>();
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && rawClass.isRecord()) {
            describe(rawClass, definedSchema(resolved, context));
        }
        return resolved;
    }

    private static Class<?> rawClass(AnnotatedType type) {
        if (type.getType() instanceof JavaType javaType) {
            return javaType.getRawClass();
        }
        return type.getType() instanceof Class<?> classType ? classType : Object.class;
    }

    private static Schema<?> definedSchema(Schema<?> resolved, ModelConverterContext context) {
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
        Map<String, String> texts = javadoc.getRecordClassParamJavadoc(record);
        for (RecordField field : RecordField.of(record)) {
            Schema<?> schema = model.getProperties().get(field.jsonName());
            if (schema != null && !field.isUnwrapped()) {
                describe(schema, withJsonNames(texts.get(field.name()), record));
                constrain(model, schema, field);
            }
        }
        if (DliResponse.class.isAssignableFrom(record)) {
            Stream.of("is_success", "message").forEach(name -> require(model, name));
        }
    }

    /** Names other components of the record by their JSON names. */
    private static @Nullable String withJsonNames(@Nullable String text, Class<?> record) {
        String result = text;
        for (RecordField field : RecordField.of(record)) {
            result = result == null
                    ? null
                    : result.replace("<code>" + field.name() + "</code>", "<code>" + field.jsonName() + "</code>");
        }
        return result;
    }

    private static void describe(Schema<?> schema, @Nullable String text) {
        if (StringUtils.hasText(text)) {
            schema.setDescription(JavadocText.toSentence(text));
        }
    }

    private static void constrain(Schema<?> model, Schema<?> schema, RecordField field) {
        if (field.isWrittenAsNull()) {
            schema.addType("null");
        }
        allowNullItems(schema, field.parameterType());
        if (!field.isNullable() || field.isWrittenAsNull()) {
            require(model, field.jsonName());
        }
        if (field.isNonEmpty()) {
            SchemaConstraints.requireNonEmpty(schema);
        }
    }

    /** Lists can have null elements, such as the cells of a row. */
    private static void allowNullItems(Schema<?> schema, java.lang.reflect.AnnotatedType type) {
        if (schema.getItems() != null && type instanceof AnnotatedParameterizedType list) {
            java.lang.reflect.AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
            if (element.isAnnotationPresent(Nullable.class) && schema.getItems().getTypes() != null) {
                schema.getItems().addType("null");
            }
            allowNullItems(schema.getItems(), element);
        }
    }

    private static void require(Schema<?> model, String name) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }
}
