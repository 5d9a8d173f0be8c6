package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** Changes of single indices; files bring them. */
@ApplicationScoped
class ContextIndexChanges {
    private final Database database;

    ContextIndexChanges(Database database) {
        this.database = database;
    }

    /** @throws ProblemException NOT_FOUND (404) also where the school is another's */
    @Transactional
    public void delete(int schoolId, int year, IndexType type, Scope scope) {
        scope.require(Right.EDIT_CONTEXT_INDEX);
        Sql sql = Sql.of(
                        "delete from context_index ci where ci.school_id = ? and ci.year = ? and ci.type = ? and ",
                        schoolId,
                        year,
                        type.code())
                .add(scope.schoolIds("ci.school_id"));
        if (database.update(sql) == 0) {
            throw ProblemException.notFound("Такого индекса за этот год у школы нет. Обновите страницу");
        }
    }
}
