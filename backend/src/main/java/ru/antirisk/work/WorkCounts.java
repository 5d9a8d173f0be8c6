package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.work.WorkSummary.KindCount;
import ru.antirisk.work.WorkSummary.MunicipalityCount;

/** Counts what waits, by kinds and by municipalities, in one statement. */
@ApplicationScoped
class WorkCounts {
    private static final String COUNTED = """
            select item.kind, item.municipality_id, item.municipality_name, count(*) as total,
                   count(*) filter (where %s) as late
            from\s""".formatted(WorkItems.LATE);

    private static final String GROUPED = """
            group by grouping sets ((item.kind), (item.municipality_id, item.municipality_name))
            order by item.municipality_name collate russian nulls first, item.municipality_id""";

    private final Database database;
    private final WorkItems items;

    WorkCounts(Database database, WorkItems items) {
        this.database = database;
        this.items = items;
    }

    WorkSummary summary(@Nullable Integer municipalityId, Scope scope) {
        List<WorkSource> sources = items.concerning(scope);
        Map<String, KindCount> kinds = new LinkedHashMap<>();
        sources.forEach(source -> kinds.put(source.kind(), new KindCount(source.kind(), source.title(), 0, 0)));
        List<MunicipalityCount> municipalities = new ArrayList<>();
        Sql counts = Sql.of(COUNTED)
                .add(WorkItems.rows(sources, scope))
                .add(" where mark.kind is null")
                .addIfPresent(" and item.municipality_id = ?", municipalityId)
                .add(" ")
                .add(GROUPED);
        database.list(counts, row -> {
            long total = row.getLong("total");
            long late = row.getLong("late");
            String kind = row.getString("kind");
            if (kind == null) {
                municipalities.add(new MunicipalityCount(
                        Database.integer(row, "municipality_id"), row.getString("municipality_name"), total, late));
            } else {
                kinds.computeIfPresent(kind, (key, none) -> new KindCount(key, none.title(), total, late));
            }
            return row;
        });
        boolean one = scope.municipalityId() != null || scope.schoolId() != null;
        return new WorkSummary(
                kinds.values().stream().mapToLong(KindCount::total).sum(),
                kinds.values().stream().mapToLong(KindCount::late).sum(),
                List.copyOf(kinds.values()),
                one ? List.of() : municipalities);
    }
}
