package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** What a feature may ask of an import that brought its rows. */
@ApplicationScoped
public class WrittenImports {
    private final Database database;
    private final ImportViews views;

    WrittenImports(Database database, ImportViews views) {
        this.database = database;
        this.views = views;
    }

    /**
     * The transaction in which an import wrote rows of the kind; empty where it is of another one, or wrote none.
     *
     * @throws ru.antirisk.platform.problem.ProblemException NOT_FOUND (404) for an import that the scope does not see
     */
    public OptionalLong transaction(int importId, String kind, Scope scope) {
        views.require(importId, scope);
        return database.first(
                        Sql.of(
                                "select merge_tx from import_run where id = ? and kind = ? and created + updated > 0"
                                        + " and merge_tx is not null",
                                importId,
                                kind),
                        row -> OptionalLong.of(row.getLong(1)))
                .orElseGet(OptionalLong::empty);
    }
}
