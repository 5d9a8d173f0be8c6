package ru.antirisk.bulkimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;

/** Random objects of a kind, as its catalogue allows them, with all that has ever gone wrong on the way through a file. */
final class RandomObjects {
    private static final List<String> PIECES = List.of(
            "«",
            "»",
            "\"",
            "'",
            "№",
            "ё",
            "Й",
            "\u00a0",
            "\n",
            "\r\n",
            "\t",
            "007",
            "=1+1",
            "=HYPERLINK(\"x\")",
            "-5",
            "+7",
            "@x",
            "1e5",
            "31.02.",
            "31.02.2021",
            "2021-02-31",
            ";",
            ",",
            "|",
            "\\",
            "\\N",
            "а",
            "Школа",
            " ",
            "н/д",
            "-",
            "TRUE",
            "null",
            "#",
            "{",
            "}",
            "%",
            "52,5",
            "1 234,00",
            "Итого",
            "&amp;",
            "<b>",
            "_x000D_",
            "Ⅳ",
            "😀",
            "  ");

    private final Random random;

    /** What a column holds of the n-th object where its type does not tell it. */
    private final Map<String, IntFunction<@Nullable Object>> given;

    RandomObjects(Random random, Map<String, IntFunction<@Nullable Object>> given) {
        this.random = random;
        this.given = given;
    }

    /** The n-th object: a value for each column, none where it is absent. */
    Map<String, Object> object(List<Column> columns, int n) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Column column : columns) {
            Object value = value(column, n);
            if (value != null) {
                object.put(column.name(), value);
            }
        }
        return object;
    }

    private @Nullable Object value(Column column, int n) {
        IntFunction<@Nullable Object> of = given.get(column.name());
        if (of != null) {
            return of.apply(n);
        }
        if (!column.required() && random.nextInt(4) == 0) {
            return null;
        }
        ColumnType type = column.type();
        if (type instanceof ColumnType.Text text) {
            String value = text(text.most());
            // a name of signs alone is none
            return column.required() && value.codePoints().noneMatch(Character::isLetterOrDigit) ? value + "Ё" : value;
        }
        if (type instanceof ColumnType.Whole whole) {
            return within(whole.least(), whole.most());
        }
        if (type instanceof ColumnType.Decimal decimal) {
            return BigDecimal.valueOf(within(decimal.least(), decimal.most()), decimal.scale());
        }
        if (type instanceof ColumnType.Day) {
            return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365)).toString();
        }
        if (type instanceof ColumnType.Word word) {
            return word.values().get(random.nextInt(word.values().size())).name();
        }
        if (type instanceof ColumnType.Flag) {
            return random.nextBoolean();
        }
        throw new IllegalArgumentException("say what " + column.name() + " holds");
    }

    private long within(long least, long most) {
        return switch (random.nextInt(8)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String whole = text.toString();
        return whole.isBlank() || whole.length() > most ? "Ё" + random.nextInt(10) : whole;
    }
}
