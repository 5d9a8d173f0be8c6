package ru.antirisk.platform.table;

import org.jspecify.annotations.Nullable;

/** What stands in a cell that holds no value that any column could read. */
enum Unreadable {
    /** An object or an array of JSON. */
    NESTED_VALUE('\uffff', "В поле стоит объект или массив. Напишите в нём число или строку"),
    /** A formula of XLSX that nobody has computed. */
    UNCOMPUTED_FORMULA(
            '\ufffe', "В ячейке формула, значение которой не посчитано. Откройте файл в Excel и сохраните заново");

    private final String sign;
    private final String message;

    Unreadable(char sign, String message) {
        this.sign = String.valueOf(sign);
        this.message = message;
    }

    /** Stands in the cell in the place of a value: a character that no text has. */
    String sign() {
        return sign;
    }

    String message() {
        return message;
    }

    static @Nullable Unreadable of(String cell) {
        if (cell.length() == 1) {
            for (Unreadable each : values()) {
                if (each.sign.equals(cell)) {
                    return each;
                }
            }
        }
        return null;
    }
}
