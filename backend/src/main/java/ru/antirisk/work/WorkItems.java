package ru.antirisk.work;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.work.WorkSummary.KindCount;
import ru.antirisk.work.WorkSummary.MunicipalityCount;

/** All that waits for a caller, over the sources of all features, in one statement. */
@ApplicationScoped
class WorkItems {
    private static final String LATE = "coalesce(item.due_on < item.today, false)";

    private static final String COLUMNS = """
            item.kind, item.key, item.turn, item.since, item.due_on, item.municipality_id, item.municipality_name,
            item.school_id, item.school_name, item.object_id, item.number, item.name, mark.at as done_at,
            marker.display_name as done_by_name, coalesce(item.due_on < item.today, false) as late""";

    private static final String MARKS = """
            item
            left join work_mark mark on mark.kind = item.kind and mark.key = item.key
            left join access_accounts marker on marker.id = mark.account_id""";

    private static final String ORDER = LATE + " desc, item.due_on, item.since, item.kind, item.key";

    private final Database database;
    private final Lists lists;
    private final Map<String, WorkSource> sources = new LinkedHashMap<>();

    WorkItems(Database database, Lists lists, @All List<WorkSource> sources) {
        this.database = database;
        this.lists = lists;
        sources.stream().sorted(Comparator.comparing(WorkSource::kind)).forEach(source -> this.sources.put(
                source.kind(), source));
    }

    Page<WorkItemView> list(WorkFilter filter, Scope scope) {
        List<WorkSource> asked = filter.kind == null ? concerning(scope) : concerning(known(filter.kind), scope);
        if (asked.isEmpty()) {
            return new Page<>(List.of(), 0, filter.page, filter.size);
        }
        Listing<WorkItemView> found = items(asked, scope)
                .where(Sql.of("(mark.kind is not null) = ?", Boolean.TRUE.equals(filter.done)))
                .and("item.municipality_id = ?", filter.municipalityId)
                .and("item.school_id = ?", filter.schoolId)
                .and("item.turn = ?", filter.turn)
                .and(LATE + " = ?", filter.late);
        return lists.page(found, filter);
    }

    private Listing<WorkItemView> items(List<WorkSource> asked, Scope scope) {
        return Listing.of(this::view)
                .select(COLUMNS)
                .from(union(asked, scope).add(MARKS))
                .sortedBy("since", "item.since")
                .sortedBy("dueOn", "item.due_on")
                .sortedBy("schoolName", "item.school_name collate russian")
                .sortedBy("municipalityName", "item.municipality_name collate russian")
                .order(ORDER);
    }

    /** The item among those that the caller can do something about, done or not. */
    Optional<WorkItemView> find(WorkItemId id, Scope scope) {
        List<WorkSource> asked = concerning(Optional.ofNullable(sources.get(id.kind())), scope);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return lists.one(items(asked, scope).and("item.key = ?", id.key()));
    }

    WorkSummary summary(@Nullable Integer municipalityId, Scope scope) {
        List<WorkSource> asked = concerning(scope);
        Map<String, KindCount> kinds = new LinkedHashMap<>();
        asked.forEach(
                source -> kinds.put(source.kind(), new KindCount(source.kind(), source.title(), 0, 0)));
        List<MunicipalityCount> municipalities = new ArrayList<>();
        if (!asked.isEmpty()) {
            database.list(counts(asked, municipalityId, scope), row -> {
                long total = row.getLong("total");
                long late = row.getLong("late");
                if (row.getString("kind") == null) {
                    municipalities.add(new MunicipalityCount(
                            Database.integer(row, "municipality_id"), row.getString("municipality_name"), total, late));
                } else {
                    kinds.computeIfPresent(
                            row.getString("kind"), (kind, none) -> new KindCount(kind, none.title(), total, late));
                }
                return row;
            });
        }
        boolean one = scope.municipalityId() != null || scope.schoolId() != null;
        return new WorkSummary(
                kinds.values().stream().mapToLong(KindCount::total).sum(),
                kinds.values().stream().mapToLong(KindCount::late).sum(),
                List.copyOf(kinds.values()),
                one ? List.of() : municipalities);
    }

    private static Sql counts(List<WorkSource> asked, @Nullable Integer municipalityId, Scope scope) {
        return Sql.of("select item.kind, item.municipality_id, item.municipality_name, count(*) as total,"
                        + " count(*) filter (where " + LATE + ") as late from ")
                .add(union(asked, scope))
                .add(MARKS)
                .add(" where mark.kind is null")
                .addIfPresent(" and item.municipality_id = ?", municipalityId)
                .add(" group by grouping sets ((item.kind), (item.municipality_id, item.municipality_name))"
                        + " order by item.municipality_name collate russian nulls first, item.municipality_id");
    }

    private static Sql union(List<WorkSource> asked, Scope scope) {
        Sql union = Sql.of("(");
        String next = "";
        for (WorkSource source : asked) {
            union.add(next + "select ? as kind, rows.* from (", source.kind())
                    .add(source.rows(scope))
                    .add(") rows");
            next = " union all ";
        }
        return union.add(") ");
    }

    private List<WorkSource> concerning(Scope scope) {
        return sources.values().stream()
                .filter(source -> source.right().isOf(scope.role()))
                .toList();
    }

    private static List<WorkSource> concerning(Optional<WorkSource> source, Scope scope) {
        return source.filter(found -> found.right().isOf(scope.role())).stream().toList();
    }

    private Optional<WorkSource> known(String kind) {
        WorkSource source = sources.get(kind);
        if (source == null) {
            throw ProblemException.invalid(
                    "kind",
                    "UnknownValue",
                    "Дел вида «" + kind + "» не бывает. Можно: "
                            + sources.keySet().stream().collect(Collectors.joining(", ")));
        }
        return Optional.of(source);
    }

    private WorkItemView view(ResultSet row) throws SQLException {
        WorkSource source = Objects.requireNonNull(sources.get(row.getString("kind")));
        var facts = new WorkRow(
                row.getInt("object_id"),
                Database.integer(row, "school_id"),
                row.getLong("number"),
                row.getString("name"));
        return new WorkItemView(
                new WorkItemId(source.kind(), row.getString("key")).toString(),
                source.kind(),
                source.sentence(facts),
                Role.valueOf(row.getString("turn")),
                facts.schoolId(),
                row.getString("school_name"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                Objects.requireNonNull(Database.instant(row, "since")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("late"),
                source.address(facts),
                source.isEndedByHand(),
                Database.instant(row, "done_at"),
                row.getString("done_by_name"));
    }
}
