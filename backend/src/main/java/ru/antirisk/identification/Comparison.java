package ru.antirisk.identification;

/** How a number is held against a threshold: not more than, less than, not less than, more than, equal. */
public enum Comparison {
    AT_MOST,
    LESS_THAN,
    AT_LEAST,
    MORE_THAN,
    EQUAL
}
