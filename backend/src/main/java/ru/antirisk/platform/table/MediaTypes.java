package ru.antirisk.platform.table;

/** Media types of tables. */
public final class MediaTypes {
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";

    /** CSV for people: Russian headings and words, semicolons, decimal commas, nothing that runs as a formula. */
    public static final String CSV_FOR_EXCEL = "text/csv;dialect=excel";

    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}
}
