package ru.antirisk.platform.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of an XLSX, read as a stream. */
final class XlsxTable implements TableReader {
    /** The last day of the year 9999, as Excel counts. */
    private static final BigDecimal LAST_DATE = BigDecimal.valueOf(2_958_465);

    /** Texts, colours, currencies and escaped characters in a format of numbers. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DATE = Pattern.compile("[yYdD]");

    /** What Excel shows of a number: 0.94, where the file has 0.93999999999999995. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** Zeros before a number that its format shows: a code of the region 01 is kept as a number. */
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    private final XlsxFile file;
    private final boolean last;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    /** @param last the file is closed with this sheet */
    XlsxTable(XlsxFile file, Sheet sheet, boolean last) {
        this.file = file;
        this.last = last;
        try {
            this.stream = sheet.openStream();
        } catch (IOException | RuntimeException e) {
            throw XlsxFile.broken();
        }
        this.rows = stream.iterator();
    }

    @Override
    public boolean next(Cells cells) throws IOException {
        try {
            while (rows.hasNext()) {
                read(rows.next(), cells);
                if (!cells.allBlank()) {
                    return true;
                }
            }
            return false;
        } catch (FileProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw XlsxFile.broken(); // the reader has no exception of its own for a damaged sheet
        }
    }

    /** The sheet is one of the archive's files and is unpacked by the library. */
    @Override
    public long bytesRead() {
        return 0;
    }

    private static void read(Row row, Cells cells) {
        cells.begin(row.getRowNum());
        int count = row.getCellCount();
        if (count > Limits.COLUMNS) {
            count = Math.min(count, lastFilled(row) + 1);
        }
        if (count > Limits.COLUMNS) {
            throw FileProblem.at(
                    row.getRowNum(), "TOO_MANY_COLUMNS", "больше " + Limits.COLUMNS + " столбцов. Уберите лишние");
        }
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell);
            if (text.length() > Limits.CELL) {
                throw FileProblem.at(
                        row.getRowNum(), "CELL_TOO_LONG", "в ячейке больше " + Limits.CELL + " знаков. Сократите её");
            }
            cells.add(text);
        }
    }

    private static int lastFilled(Row row) {
        int last = row.getCellCount() - 1;
        while (last >= 0 && (row.getCell(last) == null || row.getCell(last).getType() == CellType.EMPTY)) {
            last--;
        }
        return last;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        if (raw == null) {
            return cell.getFormula() == null ? "" : Unreadable.UNCOMPUTED_FORMULA.sign();
        }
        return cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA ? shown(raw, cell) : raw;
    }

    private static String shown(String raw, Cell cell) {
        if (raw.length() > 40) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw).round(SHOWN);
        } catch (NumberFormatException e) {
            return raw; // the text that a formula made
        }
        if (Math.abs(number.scale()) > 40) {
            return raw;
        }
        String format = cell.getDataFormatString();
        if (format != null && format.indexOf('%') >= 0) {
            return plain(number.movePointRight(2)) + "%"; // as people see it, so that it is not taken for a share
        }
        if (format != null && isDate(number, format)) {
            return Days.ofExcel(number.intValueExact()).toString();
        }
        String shown = plain(number);
        return format != null && number.signum() >= 0 && ZEROS.matcher(format).matches() && number.scale() <= 0
                ? "0".repeat(Math.max(0, format.length() - shown.length())) + shown
                : shown;
    }

    private static boolean isDate(BigDecimal number, String format) {
        return number.signum() > 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(LAST_DATE) <= 0
                && DATE.matcher(DECORATION.matcher(format).replaceAll("")).find();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (last) {
            file.close();
        }
    }
}
