package ru.antirisk.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/**
 * A legal act.
 *
 * @param municipalityId null for an act of the whole region
 * @param schoolId null unless it concerns one school
 * @param fileName of its text, which {@code /file} answers; null where there is none
 * @param fileSize in bytes; null where there is none
 */
@Described(LegalActColumns.class)
public record LegalActView(
        int id,
        LegalActKind kind,
        String number,
        LocalDate signedOn,
        String title,
        LegalActState state,
        int regionId,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        @Nullable Integer schoolId,
        @Nullable String schoolCode,
        @Nullable String schoolName,
        @Nullable String fileName,
        @Nullable Long fileSize,
        int version)
        implements Versioned, Identified {}
