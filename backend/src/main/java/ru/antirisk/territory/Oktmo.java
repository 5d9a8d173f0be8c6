package ru.antirisk.territory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Row;

/** The code of a municipality: 8 digits, 11 with a settlement; people write it in groups. */
public final class Oktmo {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{11}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private Oktmo() {}

    /** The digits; null for a blank cell and for a fault. A blank cell is one where the column is part of the key. */
    public static @Nullable String read(Row row, int column) {
        if (!row.require(column)) {
            return null;
        }
        String oktmo = SPACES.matcher(row.raw(column)).replaceAll("");
        if (!FORM.matcher(oktmo).matches()) {
            row.fault(column, "MALFORMED_CODE", row.quoted(column) + " — не код ОКТМО. ОКТМО — 8 или 11 цифр");
            return null;
        }
        return oktmo;
    }
}
