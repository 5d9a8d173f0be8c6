package ru.antirisk.identification;

/** What a run decided on a school. */
public enum Decision {
    IDENTIFIED,
    NOT_IDENTIFIED,
    INSUFFICIENT_DATA
}
