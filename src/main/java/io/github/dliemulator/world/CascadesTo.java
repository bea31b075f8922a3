package io.github.dliemulator.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Entities whose rows the database deletes or renames with a row of the annotated entity, by a foreign key. Hibernate does not see
 * that, so a change of the annotated entity counts as a change of all of them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CascadesTo {

    Class<?>[] value();
}
