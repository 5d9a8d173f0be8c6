package ru.antirisk.platform.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.antirisk.platform.russian.Labelled;
import ru.antirisk.platform.table.ColumnType.Code;
import ru.antirisk.platform.table.ColumnType.Decimal;
import ru.antirisk.platform.table.ColumnType.Text;
import ru.antirisk.platform.table.ColumnType.Whole;
import ru.antirisk.platform.table.ColumnType.Word;

/** Columns as a Table Schema of Frictionless Data (version 2), for programs that make or check a table. */
public final class TableSchema {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

    private TableSchema() {}

    /** The schema as JSON's objects and arrays. A table need not have all of the columns. */
    public static Map<String, Object> of(List<Column> columns) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", PROFILE);
        schema.put("fieldsMatch", List.of("partial"));
        schema.put("fields", columns.stream().map(TableSchema::field).toList());
        schema.put(
                "primaryKey",
                columns.stream().filter(Column::key).map(Column::name).toList());
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        Map<String, Object> constraints = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("title", column.title());
        field.put("description", column.meaning());
        field.put("type", type(column.type()));
        if (!column.example().isEmpty()) {
            field.put("example", column.example());
        }
        if (!column.absences().isEmpty()) {
            field.put(
                    "missingValues",
                    Stream.concat(Stream.of(""), column.absences().stream().sorted())
                            .toList());
        }
        if (column.key()) {
            constraints.put("required", true); // another column's blank cell changes nothing
        }
        constrain(column.type(), field, constraints);
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static String type(ColumnType type) {
        if (type instanceof Whole || type instanceof ColumnType.Reference) {
            return "integer";
        }
        if (type instanceof Decimal) {
            return "number";
        }
        if (type instanceof ColumnType.Day) {
            return "date";
        }
        return type instanceof ColumnType.Flag ? "boolean" : "string";
    }

    private static void constrain(ColumnType type, Map<String, Object> field, Map<String, Object> constraints) {
        if (type instanceof Text text) {
            constraints.put("maxLength", text.most());
        } else if (type instanceof Code code) {
            constraints.put("maxLength", code.most());
            constraints.put("pattern", code.form().pattern());
        } else if (type instanceof Whole whole) {
            constraints.put("minimum", whole.least());
            constraints.put("maximum", whole.most());
        } else if (type instanceof Decimal decimal) {
            constraints.put("minimum", BigDecimal.valueOf(decimal.least(), decimal.scale()));
            constraints.put("maximum", BigDecimal.valueOf(decimal.most(), decimal.scale()));
        } else if (type instanceof Word word) {
            List<Map<String, String>> categories = new ArrayList<>();
            for (Enum<?> value : word.values()) {
                categories.add(Map.of("value", value.name(), "label", ((Labelled) value).label()));
            }
            field.put("categories", categories);
        }
    }
}
