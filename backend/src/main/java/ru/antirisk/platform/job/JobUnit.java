package ru.antirisk.platform.job;

/** In what work is counted. */
public enum JobUnit {
    ROWS,
    SCHOOLS
}
