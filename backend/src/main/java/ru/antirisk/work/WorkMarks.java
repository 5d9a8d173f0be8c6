package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** Somebody's word that an item is done, for those that no data end; and its withdrawal. */
@ApplicationScoped
class WorkMarks {
    private final Database database;
    private final WorkItems items;

    WorkMarks(Database database, WorkItems items) {
        this.database = database;
        this.items = items;
    }

    WorkItemView complete(String itemId, Scope scope) {
        WorkItemId id = require(itemId, scope);
        database.update(Sql.of(
                "insert into work_mark (kind, key, account_id) values (?, ?, ?) on conflict do nothing",
                id.kind(),
                id.key(),
                scope.accountId()));
        return items.find(id, scope).orElseThrow(WorkMarks::missing);
    }

    WorkItemView reopen(String itemId, Scope scope) {
        WorkItemId id = require(itemId, scope);
        database.update(Sql.of("delete from work_mark where kind = ? and key = ?", id.kind(), id.key()));
        return items.find(id, scope).orElseThrow(WorkMarks::missing);
    }

    private WorkItemId require(String itemId, Scope scope) {
        WorkItemId id = WorkItemId.of(itemId).orElseThrow(WorkMarks::missing);
        WorkItemView item = items.find(id, scope).orElseThrow(WorkMarks::missing);
        if (!item.endedByHand()) {
            throw new ProblemException(
                    WorkProblem.ENDS_BY_ITSELF,
                    "Отмечать это дело не нужно: оно исчезнет из списка само, как только будет сделано");
        }
        return id;
    }

    private static ProblemException missing() {
        return ProblemException.notFound("Такого дела среди ваших нет: возможно, оно уже сделано. Обновите список");
    }
}
