package ru.antirisk.platform.table;

/** Takes what is found out about the rows. */
@FunctionalInterface
public interface Findings {
    void add(Finding finding);
}
