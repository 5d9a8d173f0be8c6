package ru.antirisk.platform.table;

import java.io.IOException;

/** A table below other rows: a title, who signed it, for which year. */
final class TableBelow implements TableReader {
    private final TableReader file;
    private final long headerLine;
    private boolean reached;

    TableBelow(TableReader file, long headerLine) {
        this.file = file;
        this.headerLine = headerLine;
    }

    @Override
    public boolean next(Cells cells) throws IOException {
        while (file.next(cells)) {
            if (reached || cells.line() >= headerLine) {
                if (!reached && cells.line() > headerLine) {
                    break;
                }
                reached = true;
                return true;
            }
        }
        if (!reached) {
            throw FileProblem.at(headerLine, "NO_HEADER", "в этой строке пусто. Укажите строку с заголовками столбцов");
        }
        return false;
    }

    @Override
    public boolean isShiftedByACell() {
        return file.isShiftedByACell();
    }

    @Override
    public long bytesRead() throws IOException {
        return file.bytesRead();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
