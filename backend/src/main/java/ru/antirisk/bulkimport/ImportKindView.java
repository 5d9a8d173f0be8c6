package ru.antirisk.bulkimport;

import java.util.List;
import ru.antirisk.platform.table.Column;

/**
 * A kind with its columns.
 *
 * @param kind by which an import names it
 * @param title in Russian
 * @param columns in the order of the template
 * @param parameters names of columns that the query may give for all rows instead
 */
public record ImportKindView(String kind, String title, List<ImportColumnView> columns, List<String> parameters) {
    static ImportKindView of(Kind kind) {
        return new ImportKindView(
                kind.code(),
                kind.title(),
                kind.columns().stream()
                        .map(column -> new ImportColumnView(
                                column.name(),
                                column.title(),
                                kind.needs(column),
                                column.key(),
                                column.meaning(),
                                column.example()))
                        .toList(),
                kind.parameters().stream().map(Column::name).toList());
    }
}
