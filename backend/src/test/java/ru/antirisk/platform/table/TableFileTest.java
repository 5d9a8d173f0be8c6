package ru.antirisk.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // set by JUnit
class TableFileTest {
    private static final String TABLE = "Код ОО;Наименование школы\n170101;МБОУ «СОШ № 1»\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit does
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private List<List<String>> read(byte[] content) throws IOException {
        Path path = file(content);
        List<List<String>> rows = new ArrayList<>();
        try (TableReader table = TableFile.open(path, TableFile.inspect(path, null))) {
            Cells cells = new Cells();
            while (table.next(cells)) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < cells.count(); i++) {
                    row.add(cells.text(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1251"})
    void encodingIsFoundFromTheContent(String encoding) throws IOException {
        byte[] content = TABLE.getBytes(Charset.forName(encoding));

        assertThat(TableFile.inspect(file(content), null).encoding()).isEqualTo(Charset.forName(encoding));
        assertThat(read(content).get(1)).containsExactly("170101", "МБОУ «СОШ № 1»");
        assertThat(read(gzip(content)).get(1)).containsExactly("170101", "МБОУ «СОШ № 1»");
    }

    @Test
    void markOfByteOrderIsNoPartOfTheHeader() throws IOException {
        assertThat(read(("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .get(0))
                .isEqualTo("Код ОО");
    }

    @Test
    void delimiterIsFoundOutsideOfQuotes() throws IOException {
        for (String delimiter : List.of(";", ",", "\t")) {
            String table = "\"a;,\tb\"" + delimiter + "c" + delimiter + "d\n1" + delimiter + "\"2\n\"\"x\"\"\""
                    + delimiter + "3\n";

            assertThat(read(table.getBytes(StandardCharsets.UTF_8)).get(1)).containsExactly("1", "2\n\"x\"", "3");
        }
    }

    @Test
    void emptyLinesAreNoRowsAndLinesAreCountedOn() throws IOException {
        Path path = file("a;b\r\n;\r\n\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8));

        try (TableReader table = TableFile.open(path, TableFile.inspect(path, null))) {
            Cells cells = new Cells();
            table.next(cells);
            table.next(cells);
            assertThat(cells.line()).isEqualTo(4);
            assertThat(table.next(cells)).isFalse();
        }
    }

    @Test
    void ndjsonIsATableOfTheKeysOfAllObjects() throws IOException {
        byte[] content = "{\"code\":170101,\"value\":0.94}\n{\"code\":\"170102\",\"group\":null,\"value\":null}\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(TableFile.inspect(file(content), null).type()).isEqualTo(FileType.NDJSON);
        assertThat(read(content))
                .containsExactly(
                        List.of("code", "value", "group"), List.of("170101", "0.94", ""), List.of("170102", "", ""));
    }

    @Test
    void filesGiveTheirMemoryBack() throws IOException {
        int free = XlsxMemory.free();
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(sheet, "test", "1.0")) {
            workbook.newWorksheet("Лист").value(0, 0, "Код ОО");
        }

        read(sheet.toByteArray());
        assertThatThrownBy(() -> read(zip("xl/worksheets/sheet1.xml", "<worksheet><".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(FileProblem.class);

        assertThat(XlsxMemory.free()).isEqualTo(free);
    }

    @Test
    void xlsxIsReadAsPeopleSeeIt() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(content, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Лист1");
            sheet.value(0, 0, "Код ОО");
            sheet.value(0, 1, "ИСБШ");
            sheet.value(1, 0, 170101);
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(3, 0, "170102");
            sheet.value(3, 1, 0.39);
            sheet.style(3, 1).format("0%").set();
        }

        assertThat(read(content.toByteArray()))
                .containsExactly(List.of("Код ОО", "ИСБШ"), List.of("170101", "0.3"), List.of("170102", "39%"));
        assertThat(read(gzip(content.toByteArray()))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7|WRONG_TYPE",
                "<html><table>|WRONG_TYPE",
                "[{\"a\":1}]|WRONG_TYPE",
                "{\"a\":1}x|BROKEN_JSON",
            })
    void whatIsNoTableIsRefused(String content, String code) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        FileProblem.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void refused(byte[] content, String code, String place) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(FileProblem.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.place()).isEqualTo(place);
        });
    }

    @Test
    void placesOfFaultsAreNamed() throws IOException {
        refused("a;b\n1;\0002\n".getBytes(StandardCharsets.UTF_8), "NUL_BYTE", "строка 2, байт 7");
        refused(bytes(TABLE, 0xc3, 0x28), "BROKEN_ENCODING", "строка 3, байт 82");
        refused(bytes("a;b\n1;", 0xff, 0xfe), "BROKEN_ENCODING", "строка 2, байт 7");
        refused(bytes("", 0xff, 0xfe, 'a', 0), "BROKEN_ENCODING", "файл");
        refused(("a;b\n" + "1".repeat(70_000)).getBytes(StandardCharsets.UTF_8), "LINE_TOO_LONG", "строка 2");
        refused(
                ("a;b\n1;" + "1".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8),
                "CELL_TOO_LONG",
                "строка 2, столбец 2");
        refused(";".repeat(300).getBytes(StandardCharsets.UTF_8), "TOO_MANY_COLUMNS", "строка 1");
        refused("a;b\n1;\"2\n3;4\n".getBytes(StandardCharsets.UTF_8), "BROKEN_CSV", "строка 2");
    }

    private static byte[] bytes(String text, int... more) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        for (int value : more) {
            result.write(value);
        }
        return result.toByteArray();
    }

    @Test
    void bombsAreFoundBeforeTheyAreUnpacked() throws IOException {
        byte[] spaces = new byte[64 << 20];
        java.util.Arrays.fill(spaces, (byte) '\n');

        refused(gzip(spaces), "ARCHIVE_TOO_LARGE", "файл");
        refused(zip("xl/worksheets/sheet1.xml", spaces), "ARCHIVE_TOO_LARGE", "файл");
        refused(zip("xl/sharedStrings.xml", spaces), "ARCHIVE_TOO_LARGE", "файл");
    }

    /** A workbook of one sheet with these rows, as the standard describes it. */
    private static byte[] workbook(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + office + "/%s\" Target=\"%s\"/></Relationships>";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>",
                "_rels/.rels",
                relations.formatted("officeDocument", "xl/workbook.xml"),
                "xl/_rels/workbook.xml.rels",
                relations.formatted("worksheet", "sheet1.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"Лист\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static String inline(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void fewBytesOfASheetTakeLittleMemory() throws IOException {
        refused(workbook("<row r=\"1\">" + inline("ZZZZZZ1", "x") + "</row>"), "TOO_MANY_COLUMNS", "файл");
        refused(workbook("<row r = '1'><c r = 'ZZZZ1' ><v>1</v></c></row>"), "TOO_MANY_COLUMNS", "файл");
        refused(workbook(("<row>" + inline("XFD1", "") + "</row>").repeat(10_000)), "ARCHIVE_TOO_LARGE", "файл");
        refused(workbook("<row>" + inline("A1", "x".repeat(2 << 20)) + "</row>"), "CELL_TOO_LONG", "файл");
        refused(workbook("<row>" + "<c/>".repeat(20_000) + "</row>"), "TOO_MANY_COLUMNS", "файл");
        refused(
                workbook("<row/></sheetData>" + "<mergeCell/>".repeat(600_000) + "<sheetData>"),
                "ARCHIVE_TOO_LARGE",
                "файл");
        refused(
                zip(
                        "xl/sharedStrings.xml",
                        ("<sst>" + "<si/>".repeat(2_600_000) + "</sst>").getBytes(StandardCharsets.UTF_8)),
                "ARCHIVE_TOO_LARGE",
                "файл");
    }

    @Test
    void whatIsNoXmlIsADamagedFile() throws IOException {
        assertThat(read(workbook("<row r=\"1\">" + inline("B1", "ab") + "</row>")))
                .hasSize(1);
        refused(workbook("<row r=\"1\">" + inline("A1", "a&#1;b") + "</row>"), "BROKEN_XLSX", "файл");
        refused(workbook("<row r=\"1\">" + inline("A1", "a")), "BROKEN_XLSX", "файл");
    }

    @Test
    void damagedArchivesAreRefused() throws IOException {
        byte[] packed = gzip(TABLE.repeat(1000).getBytes(StandardCharsets.UTF_8));

        refused(java.util.Arrays.copyOf(packed, packed.length / 2), "BROKEN_ARCHIVE", "файл");
        refused(zip("x", new byte[1]), "BROKEN_XLSX", "файл");
        refused("PK\u0003\u0004 not a zip".getBytes(StandardCharsets.UTF_8), "BROKEN_XLSX", "файл");
    }
}
