package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.StoredJson;
import ru.antirisk.platform.table.FileType;
import ru.antirisk.support.Stored;

class StoredFormatTest {
    private static final FileFormat FORMAT = new FileFormat(
            FileType.CSV,
            "windows-1251",
            ";",
            true,
            List.of(new FoundColumn("Код ОО", "schoolCode", "Код ОО"), new FoundColumn("Год", "year", "Год")),
            List.of("Примечание"));

    @Test
    void formatOfTheFirstVersionIsRead() {
        assertThat(StoredFormat.read(Stored.json("file-format-1"))).isEqualTo(FORMAT);
    }

    @Test
    void whatIsWrittenIsWhatEarlierVersionsWrote() {
        assertThat(StoredJson.parse(StoredFormat.write(FORMAT)))
                .isEqualTo(StoredJson.parse(Stored.json("file-format-1")));
    }

    /** Stored by name: a renamed one would be unknown in what is there. */
    @Test
    void typesKeepTheirNames() {
        assertThat(FileType.values()).extracting(Enum::name).contains("CSV", "XLSX", "NDJSON");
    }
}
