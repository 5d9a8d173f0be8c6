package ru.antirisk.platform.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a list operation whose rows also stream, whole scope and constant memory, as {@code text/csv},
 * {@code application/x-ndjson} and XLSX when {@code Accept} asks for it; the contract names these formats too.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Streamed {}
