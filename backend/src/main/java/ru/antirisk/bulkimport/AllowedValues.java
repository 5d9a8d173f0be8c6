package ru.antirisk.bulkimport;

import java.util.List;
import java.util.function.Function;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;

/**
 * A sheet of a template with values that cells may name.
 *
 * @param rows the values within a scope, a text for each heading
 */
public record AllowedValues(String title, List<String> headings, Function<Scope, Sql> rows) {}
