package ru.antirisk.bulkimport;

import java.util.List;

/** A kind with its columns. */
public record ImportKindView(ImportKind kind, String title, List<ImportColumnView> columns, List<String> parameters) {}
