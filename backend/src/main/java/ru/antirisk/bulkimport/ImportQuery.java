package ru.antirisk.bulkimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a file is imported; what it lacks for all of its rows is told by {@link ImportParameters}. */
public class ImportQuery {
    /** What is in the file: one of {@code /imports/kinds}. */
    @RestQuery
    @NotNull(message = "Укажите, что в файле: kind")
    public @Nullable String kind;

    /** ATOMIC: all rows or none; PARTIAL: the good ones, and the others are kept as rejected. */
    @RestQuery
    @DefaultValue("ATOMIC")
    public ImportMode mode = ImportMode.ATOMIC;

    @RestQuery
    public boolean dryRun;

    /** Seconds to wait for the end; 0 answers at once with 202. */
    @RestQuery
    @Min(0)
    @Max(60)
    public int wait;

    /** Name of the file, for people. */
    @RestQuery
    @Size(max = 255)
    public @Nullable String fileName;

    /** Sheet of XLSX that holds the table; without a name it is found by its headings. */
    @RestQuery
    @Size(max = 100)
    public @Nullable String sheet;

    /** Row of the file that holds the headings, from 1; without a number it is found. */
    @RestQuery
    @Min(1)
    @Max(1_048_576)
    public @Nullable Integer headerRow;

    /** A file that was sent before, by POST /files, instead of one in the body. */
    @RestQuery
    public @Nullable Integer fileId;
}
