package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.StoredJson;
import ru.antirisk.platform.table.FileType;
import ru.antirisk.support.Stored;

class StoredFormatTest {
    private static final List<FoundColumn> COLUMNS =
            List.of(new FoundColumn("Код ОО", "schoolCode", "Код ОО"), new FoundColumn("Год", "year", "Год"));
    private static final FileFormat SHEET = new FileFormat(
            FileType.XLSX, null, null, false, "Данные", List.of("Титул", "Данные"), 3, COLUMNS, List.of("Примечание"));

    @Test
    void formatOfTheFirstVersionIsRead() {
        assertThat(StoredFormat.read(Stored.json("file-format-1")))
                .isEqualTo(new FileFormat(
                        FileType.CSV, "windows-1251", ";", true, null, List.of(), 0, COLUMNS, List.of("Примечание")));
    }

    @Test
    void formatIsReadAsItWasWritten() {
        assertThat(StoredFormat.read(Stored.json("file-format-2"))).isEqualTo(SHEET);
        assertThat(StoredJson.parse(StoredFormat.write(SHEET)))
                .isEqualTo(StoredJson.parse(Stored.json("file-format-2")));
    }

    /** Stored by name: a renamed one would be unknown in what is there. */
    @Test
    void typesKeepTheirNames() {
        assertThat(FileType.values()).extracting(Enum::name).contains("CSV", "XLSX", "NDJSON");
    }
}
