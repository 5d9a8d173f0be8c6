package ru.antirisk.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads all bytes of a text once and tells its encoding. UTF-8 must be right to the last byte; what is not is
 * Windows-1251 only where it looks like Russian in it.
 */
final class TextProbe {
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** Russian letters that a file without a byte of UTF-8 must show before it is taken for Windows-1251. */
    private static final int ENOUGH_LETTERS = 8;

    private static final boolean[] RUSSIAN = new boolean[256];
    private static final boolean[] SIGN = new boolean[256];

    static {
        for (int i = 0xc0; i <= 0xff; i++) {
            RUSSIAN[i] = true;
        }
        RUSSIAN[0xa8] = true; // Ё
        RUSSIAN[0xb8] = true; // ё
        // quotes, dashes, №, no-break space, degree and the like
        for (int i : new int[] {
            0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa7, 0xab, 0xad, 0xb0, 0xb1, 0xb2, 0xb7,
            0xb9, 0xbb
        }) {
            SIGN[i] = true;
        }
    }

    private long offset;
    private long leadOffset;
    private long line = 1;
    private int column;
    private int pending;
    private int low;
    private int high;
    private long multibyte;
    private long brokenSequences;
    private long letters;
    private long signs;
    private long others;
    private long brokenOffset = -1;
    private long brokenLine;

    /**
     * @return UTF-8 or windows-1251
     * @throws FileProblem for a NUL, a line without an end, bytes that are neither encoding
     */
    static Charset encoding(InputStream in, @Nullable Charset declared) throws IOException {
        TextProbe probe = new TextProbe();
        byte[] chunk = new byte[64 << 10];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            probe.take(chunk, read);
        }
        if (probe.pending > 0) {
            probe.broken();
        }
        return probe.decide(declared);
    }

    private void take(byte[] chunk, int size) {
        for (int i = 0; i < size; i++) {
            int value = chunk[i];
            if (value < 0) {
                high(value & 0xff);
            } else {
                if (pending > 0) {
                    broken();
                }
                if (value < ' ') {
                    control(value);
                }
            }
            column++;
            offset++;
        }
    }

    private void control(int value) {
        if (value == 0) {
            throw new FileProblem(
                    "NUL_BYTE",
                    line,
                    "строка " + line + ", байт " + (offset + 1),
                    "в тексте стоит нулевой байт: это не таблица CSV. Сохраните её заново как «CSV UTF-8»");
        }
        if (value == '\n' || value == '\r') {
            if (value == '\n') {
                line++;
            }
            if (column > Limits.LINE) {
                throw tooLong();
            }
            column = -1;
        }
    }

    private void high(int value) {
        if (column > Limits.LINE) {
            throw tooLong();
        }
        if (RUSSIAN[value]) {
            letters++;
        } else if (SIGN[value]) {
            signs++;
        } else {
            others++;
        }
        if (pending == 0) {
            lead(value);
        } else if (value >= low && value <= high) {
            low = 0x80;
            high = 0xbf;
            pending--;
            if (pending == 0) {
                multibyte++;
            }
        } else {
            broken();
            lead(value);
        }
    }

    /** The well-formed sequences of the Unicode standard, table 3-7. */
    private void lead(int value) {
        leadOffset = offset;
        low = 0x80;
        high = 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            pending = 1;
        } else if (value >= 0xe0 && value <= 0xef) {
            pending = 2;
            low = value == 0xe0 ? 0xa0 : 0x80;
            high = value == 0xed ? 0x9f : 0xbf;
        } else if (value >= 0xf0 && value <= 0xf4) {
            pending = 3;
            low = value == 0xf0 ? 0x90 : 0x80;
            high = value == 0xf4 ? 0x8f : 0xbf;
        } else {
            broken();
        }
    }

    private void broken() {
        if (brokenOffset < 0) {
            brokenOffset = (pending > 0 ? leadOffset : offset) + 1;
            brokenLine = line;
        }
        pending = 0;
        brokenSequences++;
    }

    private Charset decide(@Nullable Charset declared) {
        if (column > Limits.LINE) {
            throw tooLong();
        }
        if (brokenSequences == 0) {
            return StandardCharsets.UTF_8;
        }
        boolean russian = letters >= ENOUGH_LETTERS && others * 20 <= letters + signs + others;
        if (multibyte < brokenSequences && russian && !StandardCharsets.UTF_8.equals(declared)) {
            return WINDOWS_1251;
        }
        throw new FileProblem(
                "BROKEN_ENCODING",
                brokenLine,
                "строка " + brokenLine + ", байт " + brokenOffset,
                "текст нельзя прочитать ни как UTF-8, ни как Windows-1251. Сохраните таблицу заново как «CSV UTF-8»");
    }

    private FileProblem tooLong() {
        return FileProblem.at(
                line, "LINE_TOO_LONG", "строка длиннее " + (Limits.LINE >> 10) + " КБ. Проверьте, что это таблица");
    }
}
