package ru.antirisk.bulkimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ru.antirisk.platform.database.StoredJson;
import ru.antirisk.platform.table.FileType;

/** What was found out about a file, as {@code import_run.format} keeps it. */
final class StoredFormat {
    /** The second one knows the sheet and the row of the headings, which were the first ones before. */
    private static final int VERSION = 2;

    private StoredFormat() {}

    static FileFormat read(String stored) {
        JsonNode format = StoredJson.parse(stored);
        StoredJson.version(format, VERSION);
        return new FileFormat(
                FileType.valueOf(StoredJson.text(format, "type")),
                StoredJson.textOrNull(format, "encoding"),
                StoredJson.textOrNull(format, "delimiter"),
                format.path("compressed").asBoolean(),
                StoredJson.textOrNull(format, "sheet"),
                StoredJson.list(format.path("sheets"), JsonNode::asText),
                format.path("headerRow").asLong(),
                StoredJson.list(format.path("columns"), StoredFormat::column),
                StoredJson.list(format.path("ignoredColumns"), JsonNode::asText));
    }

    private static FoundColumn column(JsonNode column) {
        return new FoundColumn(
                StoredJson.text(column, "header"), StoredJson.text(column, "column"), StoredJson.text(column, "title"));
    }

    static String write(FileFormat format) {
        ObjectNode stored = StoredJson.object();
        stored.put("v", VERSION);
        stored.put("type", format.type().name());
        stored.put("encoding", format.encoding());
        stored.put("delimiter", format.delimiter());
        stored.put("compressed", format.compressed());
        stored.put("sheet", format.sheet());
        var sheets = stored.putArray("sheets");
        format.sheets().forEach(sheets::add);
        stored.put("headerRow", format.headerRow());
        var columns = stored.putArray("columns");
        format.columns()
                .forEach(column -> columns.addObject()
                        .put("header", column.header())
                        .put("column", column.column())
                        .put("title", column.title()));
        var ignored = stored.putArray("ignoredColumns");
        format.ignoredColumns().forEach(ignored::add);
        return stored.toString();
    }
}
