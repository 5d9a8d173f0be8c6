package ru.antirisk.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;

/** An XLSX and its sheets; what is hidden is not read. */
final class XlsxFile implements Closeable {
    private final Path path;
    private final boolean temporary;
    private final ReadableWorkbook workbook;
    private final XlsxMemory memory;

    private XlsxFile(Path path, boolean temporary, ReadableWorkbook workbook, XlsxMemory memory) {
        this.memory = memory;
        this.path = path;
        this.temporary = temporary;
        this.workbook = workbook;
    }

    /**
     * Waits where other files hold too much memory.
     *
     * @param temporary the file is removed when it is closed, and where it cannot be opened
     * @throws ProblemException UNAVAILABLE (503) where they do so for long
     */
    static XlsxFile open(Path path, boolean temporary) throws IOException {
        try {
            long held = XlsxArchive.check(path);
            Path transitional = StrictXlsx.transitional(path);
            if (transitional == null) {
                return read(path, temporary, XlsxMemory.take(held));
            }
            discard(path, temporary);
            return open(transitional, true);
        } catch (IOException | RuntimeException e) {
            discard(path, temporary);
            throw e;
        }
    }

    private static XlsxFile read(Path path, boolean temporary, XlsxMemory memory) {
        try {
            return new XlsxFile(path, temporary, workbook(path), memory);
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    private static ReadableWorkbook workbook(Path path) {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(XlsxArchive.hasStyles(path), false));
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private List<Sheet> visible() {
        List<Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        return visible.isEmpty() ? List.of(workbook.getFirstSheet()) : visible;
    }

    List<FirstRows> firstRows(int most) throws IOException {
        List<FirstRows> found = new ArrayList<>();
        for (Sheet sheet : visible()) {
            try (XlsxTable table = new XlsxTable(this, sheet, false)) {
                found.add(new FirstRows(sheet.getName(), TableFile.firstRows(table, most)));
            }
        }
        return found;
    }

    /**
     * The sheet of this name, the first one without a name; the file is closed with it.
     *
     * @throws FileProblem NO_SHEET where there is none, naming those that there are
     */
    XlsxTable sheet(@Nullable String name) {
        List<Sheet> visible = visible();
        for (Sheet sheet : visible) {
            if (name == null || sheet.getName().equals(name)) {
                return new XlsxTable(this, sheet, true);
            }
        }
        throw new FileProblem(
                "NO_SHEET",
                "В файле нет листа «" + name + "». Листы: «"
                        + String.join(
                                "», «", visible.stream().map(Sheet::getName).toList())
                        + "»");
    }

    static FileProblem broken() {
        return new FileProblem(
                "BROKEN_XLSX", "Файл XLSX повреждён или защищён паролем. Откройте его в Excel и сохраните заново");
    }

    private static void discard(Path path, boolean temporary) throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            memory.close();
            discard(path, temporary);
        }
    }
}
