package ru.antirisk.school;

import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/** Finds the schools of the caller's scope in the cells of a file. Schools count from 0 without gaps. */
public interface SchoolFinder {
    int UNKNOWN = -1;

    /** Number of the school that the cell names; UNKNOWN where there is none, which leaves a fault. */
    int find(Row row, Column column);

    /** How many there are. */
    int count();

    /** The database's id of the school with the number. */
    int id(int ordinal);
}
