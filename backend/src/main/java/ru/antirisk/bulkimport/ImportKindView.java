package ru.antirisk.bulkimport;

import java.util.List;

/** A kind with its columns. */
public record ImportKindView(ImportKind kind, String title, List<ImportColumnView> columns, List<String> parameters) {
    static ImportKindView of(Kind kind) {
        return new ImportKindView(
                kind.id(),
                kind.title(),
                kind.columns().stream()
                        .map(column -> new ImportColumnView(
                                column.name(),
                                column.title(),
                                column.required(),
                                column.key(),
                                column.meaning(),
                                column.example()))
                        .toList(),
                kind.parameters());
    }
}
