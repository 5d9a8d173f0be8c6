package ru.antirisk.bulkimport;

/** A column of a file that is read.
 *
 * @param header as it stands in the file
 * @param column name in the API
 * @param title what it is, in Russian
 */
public record FoundColumn(String header, String column, String title) {}
