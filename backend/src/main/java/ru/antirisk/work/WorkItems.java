package ru.antirisk.work;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** All that waits for a caller, over the sources of all features, in one statement. */
@ApplicationScoped
class WorkItems {
    static final String LATE = "coalesce(item.due_on < item.today, false)";

    /** Gives the columns of {@link WorkSource#rows} their types, and a list where no source concerns the caller. */
    private static final String NOTHING = """
            (select null::text as kind, null::text as key, null::text as turn, null::date as since,
                    null::date as due_on, null::date as today, null::integer as municipality_id,
                    null::text as municipality_name, null::integer as school_id, null::text as school_name,
                    null::text as text, null::text as address, null::text as phone, null::text as email
             where false""";

    private static final String MARKS = """
            ) item
            left join work_mark mark on mark.kind = item.kind and mark.key = item.key
            left join access_accounts marker on marker.id = mark.account_id""";

    private static final Export EXPORT = Export.of(
            "work-items",
            "Дела",
            List.of(
                    ListColumn.value("kind", "Вид", "item.kind"),
                    ListColumn.text("text", "Что сделать", "item.text"),
                    ListColumn.text("schoolName", "Школа", "item.school_name"),
                    ListColumn.text("municipalityName", "Муниципалитет", "item.municipality_name"),
                    ListColumn.text("phone", "Телефон", "item.phone"),
                    ListColumn.text("email", "Электронная почта", "item.email"),
                    ListColumn.value("since", "Ждёт с", "item.since"),
                    ListColumn.value("dueOn", "Срок", "item.due_on"),
                    ListColumn.value("late", "Срок прошёл", LATE),
                    ListColumn.word("turn", "Чья очередь", Role.class, "item.turn"),
                    ListColumn.value("address", "Адрес", "item.address"),
                    ListColumn.moment("doneAt", "Сделано", "mark.at"),
                    ListColumn.text("doneByName", "Кто отметил", "marker.display_name")));

    private final Lists lists;
    private final Listing<WorkItemView> items;
    private final Map<String, WorkSource> sources = new TreeMap<>();

    WorkItems(Lists lists, @All List<WorkSource> sources) {
        this.lists = lists;
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.items = Listing.of(this::view)
                .select("item.*, mark.at as done_at, marker.display_name as done_by_name, " + LATE + " as late")
                .sortedByOptional("since", "item.since")
                .sortedByOptional("dueOn", "item.due_on")
                .sortedByOptional("doneAt", "mark.at")
                .sortedByOptional("schoolName", "item.school_name collate russian")
                .sortedByOptional("municipalityName", "item.municipality_name collate russian")
                .order(LATE + " desc, item.due_on, item.since, item.kind, item.key");
    }

    Page<WorkItemView> list(WorkFilter filter, Scope scope) {
        Collection<WorkSource> asked = filter.kind == null
                ? sources.values()
                : List.of(Objects.requireNonNull(sources.get(known(filter.kind))));
        Listing<WorkItemView> found = items.from(rows(asked, scope))
                .where(Sql.of("(mark.kind is not null) = ?", Boolean.TRUE.equals(filter.done)))
                .and("item.municipality_id = ?", filter.municipalityId)
                .and("item.school_id = ?", filter.schoolId)
                .and(Watches.filter(filter.watched, "item.school_id", scope))
                .and("item.turn = ?", filter.turn)
                .and(LATE + " = ?", filter.late);
        return lists.answer(found, EXPORT, filter);
    }

    /** The item among those that the caller can do something about, done or not. */
    Optional<WorkItemView> find(WorkItemId id, Scope scope) {
        WorkSource source = sources.get(id.kind());
        return source == null
                ? Optional.empty()
                : lists.one(items.from(rows(List.of(source), scope)).where(Sql.of("item.key = ?", id.key())));
    }

    /** The sources that concern the caller, by kind. */
    List<WorkSource> concerning(Scope scope) {
        return concerning(sources.values(), scope);
    }

    private static List<WorkSource> concerning(Collection<WorkSource> sources, Scope scope) {
        return sources.stream()
                .filter(source -> source.right().isOf(scope.role()))
                .toList();
    }

    /** What stands after the word from: the items of the sources, as far as they concern the caller. */
    static Sql rows(Collection<WorkSource> asked, Scope scope) {
        Sql rows = Sql.of(NOTHING);
        for (WorkSource source : concerning(asked, scope)) {
            rows.add(" union all select ?, found.* from (", source.kind())
                    .add(source.rows(scope))
                    .add(") found");
        }
        return rows.add(MARKS);
    }

    private String known(String kind) {
        if (sources.containsKey(kind)) {
            return kind;
        }
        throw ProblemException.invalid(
                "kind",
                "UNKNOWN_VALUE",
                "Дел вида «" + kind + "» не бывает. Можно: " + String.join(", ", sources.keySet()));
    }

    private WorkItemView view(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new WorkItemView(
                new WorkItemId(kind, row.getString("key")).toString(),
                kind,
                row.getString("text"),
                Role.valueOf(row.getString("turn")),
                Database.integer(row, "school_id"),
                row.getString("school_name"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"),
                row.getString("address"),
                Objects.requireNonNull(sources.get(kind)).isEndedByHand(),
                Database.instant(row, "done_at"),
                row.getString("done_by_name"));
    }
}
