package io.github.dliemulator.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A request with rules that no annotation of a field expresses, for example because they concern several fields. */
@FieldRules.Checked
public interface FieldRules {

    /** Reports each broken rule. The constraints of the fields may be broken as well, so fields may be null. */
    void checkFields(Violations violations);

    /** Receives the broken rules of a request. */
    @FunctionalInterface
    interface Violations {

        /**
         * Reports a broken rule.
         *
         * @param field Java name of the field that the client has to change
         * @param message continues the name of the field, such as {@code must be positive}
         */
        void add(String field, String message);

        default void require(boolean rule, String field, String message) {
            if (!rule) {
                add(field, message);
            }
        }
    }

    /** Constraint on the type that calls {@link #checkFields}. */
    @Constraint(validatedBy = Validator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Checked {

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Reports each broken rule at its field. */
    class Validator implements ConstraintValidator<Checked, FieldRules> {

        @Override
        public boolean isValid(FieldRules request, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            boolean[] valid = {true};
            request.checkFields((field, message) -> {
                valid[0] = false;
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode(field)
                        .addConstraintViolation();
            });
            return valid[0];
        }
    }
}
