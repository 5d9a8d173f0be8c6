package ru.antirisk.platform.table;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a text has. All of its bytes are read once: UTF-8 must be right to the last byte; what is not is
 * Windows-1251 only where it looks like Russian in it.
 */
public final class Encodings {
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

    private Encodings() {}

    /** The encoding that a sender names in Content-Type; null where it is none. Most name none, or one that is not so. */
    public static @Nullable Charset declared(@Nullable MediaType type) {
        String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /**
     * @return UTF-8 or windows-1251
     * @throws FileProblem for a NUL, a line without an end, bytes that are neither encoding
     */
    static Charset of(InputStream in, @Nullable Charset declared) throws IOException {
        Encodings found = new Encodings();
        byte[] chunk = new byte[64 << 10];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            found.take(chunk, read);
        }
        if (found.pending > 0) {
            found.broken();
        }
        return found.decide(declared);
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
