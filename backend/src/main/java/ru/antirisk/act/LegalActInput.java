package ru.antirisk.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/**
 * What is set for a legal act.
 *
 * @param state null: in force
 * @param regionId null: the caller's
 * @param municipalityId null: the caller's, or an act of the whole region
 * @param schoolId of the school that it concerns alone; then neither region nor municipality is given
 * @param fileId of a file that the caller has sent; null: as it is
 */
@Described(LegalActColumns.class)
public record LegalActInput(
        LegalActKind kind,
        String number,
        LocalDate signedOn,
        String title,
        @Nullable LegalActState state,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId,
        @Nullable Integer fileId) {}
