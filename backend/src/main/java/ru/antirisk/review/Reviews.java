package ru.antirisk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;

/** Acts by the table of a process: the only place that changes the state of an object under review. */
@ApplicationScoped
public class Reviews {
    private final Database database;

    Reviews(Database database) {
        this.database = database;
    }

    /** The caller, and whether it is a person. */
    public Reviewer reviewer(Scope scope) {
        boolean person = database.exists(Sql.of("select 1 from access_people p where p.id = ?", scope.accountId()));
        return new Reviewer(scope, person);
    }

    /**
     * Does the action and leaves its entry. Must run inside a transaction.
     *
     * @param find reads the object in the caller's scope, or refuses; read again once its row is locked
     * @return the object as it was before, its row locked
     */
    public <S extends Enum<S>, A extends Enum<A>, O extends Reviewed<S>> O act(
            ReviewProcess<S, A, O> process, A action, Supplier<O> find, ReviewRequest request) {
        Reviewer reviewer = reviewer(request.scope());
        int id = find.get().id();
        database.exists(Sql.of("select 1 from " + process.table() + " where id = ? for update", id));
        O object = find.get();
        Transition<S, A, O> transition = process.require(object, action, reviewer);
        IfMatch.check(request.ifMatch(), object.version());
        database.update(Sql.of("update " + process.table() + " set state = ?, entry_id = ", transition.to())
                .add("?, version = version + 1 where id = ?", record(process, transition, id, request), id));
        return object;
    }

    private <S extends Enum<S>, A extends Enum<A>, O extends Reviewed<S>> long record(
            ReviewProcess<S, A, O> process, Transition<S, A, O> transition, int id, ReviewRequest request) {
        Sql entry = Sql.of(
                """
                insert into review_entry (object_kind, object_id, action, from_state, to_state, account_id, reason, undoes)
                values (?, ?, ?, ?, ?, ?, ?,
                        (select max(e.id) from review_entry e
                         where e.object_kind = ? and e.object_id = ? and e.action = ?))
                returning id
                """,
                process.kind(),
                id,
                transition.action(),
                transition.from(),
                transition.to(),
                request.scope().accountId(),
                request.reason(),
                process.kind(),
                id,
                transition.undoes());
        return database.first(entry, row -> row.getLong(1)).orElseThrow();
    }

    /** What was done to the object, the last first; whether the caller may see the object is asked before. */
    public <A extends Enum<A>> List<ReviewEntryView> entries(
            ReviewProcess<?, A, ?> process, int objectId, Function<String, String> title) {
        return database.list(Sql.of("""
                        select e.id, e.action, e.from_state, e.to_state, e.at, e.reason, a.display_name,
                               undoing.id is not null as undone
                        from review_entry e
                        join access_accounts a on a.id = e.account_id
                        left join review_entry undoing on undoing.undoes = e.id
                        where e.object_kind = ? and e.object_id = ?
                        order by e.id desc
                        """, process.kind(), objectId), row -> view(row, title));
    }

    private static ReviewEntryView view(ResultSet row, Function<String, String> title) throws SQLException {
        String action = row.getString("action");
        return new ReviewEntryView(
                row.getLong("id"),
                action,
                title.apply(action),
                row.getString("from_state"),
                row.getString("to_state"),
                Objects.requireNonNull(Database.instant(row, "at")),
                row.getString("display_name"),
                row.getString("reason"),
                row.getBoolean("undone"));
    }
}
