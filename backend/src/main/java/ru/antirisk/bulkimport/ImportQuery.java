package ru.antirisk.bulkimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a file is imported, and what it lacks for all of its rows. */
public class ImportQuery {
    @RestQuery
    @NotNull(message = "Укажите, что в файле: kind")
    public @Nullable ImportKind kind;

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

    /** Year of the data, where the file has no such column. */
    @RestQuery
    @Min(2000)
    @Max(2100)
    public @Nullable Integer year;

    /** Code of the cycle, where the file has no such column. */
    @RestQuery
    @Size(max = 40)
    public @Nullable String cycle;

    /** Where the data come from, where the file has no such column. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String source;
}
