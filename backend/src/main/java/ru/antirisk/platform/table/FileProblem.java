package ru.antirisk.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read as a table. Its message says in Russian what is wrong and what to do, its place says
 * where.
 */
public class FileProblem extends RuntimeException {
    private final String code;
    private final @Nullable String place;
    private final long line;

    /** A fault of the file as a whole. */
    public FileProblem(String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.place = null;
        this.line = 0;
    }

    /**
     * A fault on a line of the file, from 1.
     *
     * @param place for people: «строка 5», «строка 5, столбец 2», «строка 3, байт 117»
     */
    public FileProblem(String code, long line, String place, String message) {
        super(message, null, false, false);
        this.code = code;
        this.place = place;
        this.line = line;
    }

    public static FileProblem at(long line, String code, String message) {
        return new FileProblem(code, line, "строка " + line, message);
    }

    public String code() {
        return code;
    }

    /** Where it is, or «файл». */
    public String place() {
        return place == null ? "файл" : place;
    }

    /** Line of the file, 0 for a fault of the whole file. */
    public long line() {
        return line;
    }

    /** Place and message in one sentence. */
    public String sentence() {
        String message = String.valueOf(getMessage());
        if (place == null) {
            return message;
        }
        return Character.toUpperCase(place.charAt(0)) + place.substring(1) + ": " + message;
    }
}
