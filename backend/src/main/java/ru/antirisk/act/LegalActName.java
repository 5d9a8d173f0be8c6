package ru.antirisk.act;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An act as it is cited: «Приказ от 01.09.2026 № 12». */
public final class LegalActName {
    private static final String KIND = Arrays.stream(LegalActKind.values())
            .map(kind -> "when '" + kind.name() + "' then '" + kind.label() + "'")
            .collect(Collectors.joining(" ", "case %1$s.kind ", " end"));

    private LegalActName() {}

    /**
     * The name in SQL.
     *
     * @param alias of a row of {@code act_acts}; the name is null where there is none
     */
    public static String of(String alias) {
        return (KIND + " || to_char(%1$s.signed_on, ' \"от\" DD.MM.YYYY \"№\" ') || %1$s.number").formatted(alias);
    }
}
