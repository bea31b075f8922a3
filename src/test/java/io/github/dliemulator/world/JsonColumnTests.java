package io.github.dliemulator.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ReflectionUtils;

/** Mapping of the attributes that are annotated with {@link JsonColumn}. */
class JsonColumnTests extends EmulatorTest {

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Test
    void everyAnnotatedAttributeIsImmutableJson() {
        List<AttributeMapping> columns = new ArrayList<>();
        entityManagerFactory
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachAttributeMapping(
                        attribute -> collect(entity.getMappedClass(), attribute, columns)));
        assertThat(columns)
                .hasSizeGreaterThan(20)
                .allSatisfy(column -> assertThat(
                                column.getSingleJdbcMapping().getJdbcType().getDefaultSqlTypeCode())
                        .isEqualTo(SqlTypes.JSON))
                .allSatisfy(
                        column -> assertThat(column.getExposedMutabilityPlan()).isInstanceOf(Immutability.class));
    }

    private static void collect(Class<?> owner, AttributeMapping attribute, List<AttributeMapping> columns) {
        if (attribute instanceof EmbeddableValuedModelPart part) {
            EmbeddableMappingType embeddable = part.getEmbeddableTypeDescriptor();
            embeddable.forEachAttributeMapping(
                    nested -> collect(embeddable.getMappedJavaType().getJavaTypeClass(), nested, columns));
        } else if (requireNonNull(ReflectionUtils.findField(owner, attribute.getAttributeName()))
                .isAnnotationPresent(JsonColumn.class)) {
            columns.add(attribute);
        }
    }
}
