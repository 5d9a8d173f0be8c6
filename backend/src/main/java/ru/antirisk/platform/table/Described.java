package ru.antirisk.platform.table;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the catalogue of a record: a component is the column of the same name. The contract says the column's meaning
 * and bounds of the property, and a request that holds the record is checked by them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DescribedValidator.class)
public @interface Described {
    /** The class of the catalogue. */
    Class<?> value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
