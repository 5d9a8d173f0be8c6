package ru.antirisk.platform.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** CSV: fields go from the parser's buffer into the cells without becoming strings. */
final class CsvTable implements TableReader {
    private final CsvReader<Cells> reader;
    private final CloseableIterator<Cells> rows;
    private final Handler handler = new Handler();
    private final RawFile file;

    CsvTable(RawFile in, Charset encoding, char delimiter) {
        this.file = in;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Limits.LINE * 2)
                .build(handler, new InputStreamReader(in, encoding));
        this.rows = reader.iterator();
    }

    @Override
    public boolean next(Cells cells) throws IOException {
        handler.cells = cells;
        try {
            while (rows.hasNext()) {
                rows.next();
                if (!cells.allBlank()) {
                    return true;
                }
            }
            return false;
        } catch (CsvParseException e) {
            throw parseProblem(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean isShiftedByACell() {
        return true;
    }

    @Override
    public long bytesRead() throws IOException {
        return file.position();
    }

    private FileProblem parseProblem(CsvParseException e) {
        if (e.getCause() instanceof FileProblem problem) {
            return problem;
        }
        return FileProblem.at(
                Math.max(handler.cells == null ? 1 : handler.cells.line(), 1),
                "BROKEN_CSV",
                "после этой строки не найдена закрывающая кавычка, или ячейка слишком длинна. Проверьте кавычки");
    }

    @Override
    public void close() throws IOException {
        rows.close();
        reader.close();
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Cells> {
        private @Nullable Cells cells;

        /** Ends of lines within cells, so far. */
        private long broken;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells().begin(startingLineNumber, startingLineNumber - broken);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
            if (index == 0 && cells().line() == 1 && size > 0 && buffer[offset] == '\ufeff') {
                cells().add(buffer, offset + 1, size - 1);
                return;
            }
            if (size > Limits.CELL || index >= Limits.COLUMNS) {
                throw limit(index);
            }
            if (quoted) {
                countLines(buffer, offset, size);
            }
            cells().add(buffer, offset, size);
        }

        private void countLines(char[] buffer, int offset, int size) {
            for (int i = offset; i < offset + size; i++) {
                if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == offset + size || buffer[i + 1] != '\n'))) {
                    broken++;
                }
            }
        }

        private FileProblem limit(int index) {
            long line = cells().line();
            if (index >= Limits.COLUMNS) {
                return FileProblem.at(
                        line, "TOO_MANY_COLUMNS", "больше " + Limits.COLUMNS + " столбцов. Уберите лишние");
            }
            return new FileProblem(
                    "CELL_TOO_LONG",
                    line,
                    "строка " + line + ", столбец " + (index + 1),
                    "в ячейке больше " + Limits.CELL + " знаков. Проверьте кавычки и содержимое");
        }

        private Cells cells() {
            return java.util.Objects.requireNonNull(cells);
        }

        @Override
        protected Cells buildRecord() {
            return cells();
        }
    }
}
