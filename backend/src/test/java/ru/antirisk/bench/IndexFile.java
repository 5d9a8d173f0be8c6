package ru.antirisk.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the file of the import benchmark: CONTEXT_INDICES in the long form, all four indices of as many years as it
 * takes, for 40,000 schools. Row n is the same in every run.
 */
public final class IndexFile {
    public static final int SCHOOLS = 40_000;
    private static final int FIRST_CODE = 100_000;
    private static final int FIRST_YEAR = 2000;
    private static final String[] TYPES = {"OGE_QUALITY", "EGE_QUALITY", "ISBSH", "IURSH"};

    private IndexFile() {}

    /**
     * @param rows at most 16,000,000
     * @param badEvery every such row has a fault (a share with a percent sign), 0 for none
     */
    public static void write(Path file, int rows, int badEvery) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("schoolCode;year;type;value;group\n");
            for (int row = 0; row < rows; row++) {
                out.write(Integer.toString(code(row)));
                out.write(';');
                out.write(Integer.toString(year(row)));
                out.write(';');
                out.write(TYPES[type(row) - 1]);
                out.write(';');
                out.write(value(row, ','));
                out.write(badEvery > 0 && row % badEvery == badEvery - 1 ? "%;" : ";");
                out.write(Integer.toString(group(row)));
                out.write('\n');
            }
        }
    }

    /** The same rows from the last to the first, with commas and decimal points: other bytes, nothing new in them. */
    public static void writeOtherwise(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("schoolCode,year,type,value,group\n");
            for (int row = rows - 1; row >= 0; row--) {
                out.write(code(row) + "," + year(row) + "," + TYPES[type(row) - 1] + "," + value(row, '.') + ","
                        + group(row) + "\n");
            }
        }
    }

    /**
     * The rows as COPY's text for (school_id, year, type, group_number, value, tx).
     *
     * @param schoolIds ids of the schools by code, the first code's first
     */
    public static void writeText(Path file, int rows, int[] schoolIds) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int row = 0; row < rows; row++) {
                out.write(schoolIds[code(row) - FIRST_CODE] + "\t" + year(row) + "\t" + type(row) + "\t" + group(row)
                        + "\t" + value(row, '.') + "\t1\n");
            }
        }
    }

    /** The same in COPY's binary format. */
    public static void writeBinary(Path file, int rows, int[] schoolIds) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeLong(0);
            for (int row = 0; row < rows; row++) {
                out.writeShort(6);
                out.writeInt(4);
                out.writeInt(schoolIds[code(row) - FIRST_CODE]);
                for (int number : new int[] {year(row), type(row), group(row)}) {
                    out.writeInt(2);
                    out.writeShort(number);
                }
                writeNumeric(out, hundredths(row));
                out.writeInt(8);
                out.writeLong(1);
            }
            out.writeShort(-1);
        }
    }

    /** PostgreSQL's numeric: digits of base 10,000, here one before the point and one after it. */
    private static void writeNumeric(DataOutputStream out, int hundredths) throws IOException {
        out.writeInt(12);
        out.writeShort(2);
        out.writeShort(0);
        out.writeShort(0);
        out.writeShort(2);
        out.writeShort(hundredths / 100);
        out.writeShort(hundredths % 100 * 100);
    }

    public static int code(int row) {
        return FIRST_CODE + row / 4 % SCHOOLS;
    }

    private static int year(int row) {
        return FIRST_YEAR + row / 4 / SCHOOLS;
    }

    private static int type(int row) {
        return row % 4 + 1;
    }

    private static int group(int row) {
        return row * 7 % 11 + 1;
    }

    private static String value(int row, char point) {
        int hundredths = hundredths(row);
        return hundredths / 100 + Character.toString(point) + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
    }

    private static int hundredths(int row) {
        return row * 31 % 990;
    }

    /** {@code rows [badEvery] file} */
    public static void main(String... args) throws IOException {
        write(
                Path.of(args[args.length - 1]),
                Integer.parseInt(args[0]),
                args.length > 2 ? Integer.parseInt(args[1]) : 0);
    }
}
