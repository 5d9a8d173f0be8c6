package ru.antirisk.identification;

/** What became of one condition. */
public enum Verdict {
    MET,
    NOT_MET,
    MISSING
}
