package ru.antirisk.bulkimport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a {@link Kind}; the contract lists the kinds and their parameters from it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface ImportKind {
    /** Its code in the API. */
    String value();

    /** In Russian. */
    String title();

    /** The catalogue that its parameters stand in. */
    Class<?> catalogue();

    /** Names of the columns that a query parameter may give for all rows. */
    String[] parameters() default {};
}
