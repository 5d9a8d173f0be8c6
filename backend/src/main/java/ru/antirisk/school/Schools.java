package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.ObjectChange;
import ru.antirisk.access.ObjectHistory;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.work.Watches;

/** Every query on schools. */
@ApplicationScoped
public class Schools {
    private static final String ORDER = "s.sort_key, s.id";

    private static final String SUMMARY = """
            s.id, s.code, s.name, s.short_name, s.type, s.level, s.municipality_id, m.name as municipality_name,
            s.settlement_status, s.students, s.teachers, s.closed_on""";

    private static final Listing<SchoolSummary> SCHOOLS = Listing.of(SchoolRows::summary)
            .from("""
                    school s
                    left join territory_municipalities m on m.id = s.municipality_id""")
            .sortedBy("name", "s.sort_key")
            .sortedBy("code", "s.code")
            .sortedBy("municipality", "m.name collate russian")
            .sortedByOptional("level", "s.level")
            .sortedByOptional("students", "s.students")
            .sortedByOptional("teachers", "s.teachers")
            .order(ORDER);

    private static final Listing<SchoolView> SCHOOL =
            Listing.of(SchoolRows::view).from("""
                    school s
                    join territory_municipalities m on m.id = s.municipality_id
                    join territory_regions r on r.id = m.region_id""");

    private static final String VIEW = """
                    s.id, s.code, s.name, s.short_name, s.type, s.level, s.inn, s.municipality_id,
                    m.name as municipality_name, m.region_id, r.name as region_name, s.settlement_status, s.students,
                    s.teachers, s.address, s.website, s.email, s.phone, s.closed_on, s.version,
                    (select json_agg(json_build_object('name', n.name, 'validUntil', n.valid_until)
                                     order by n.valid_until desc, n.name)
                     from school_name n where n.school_id = s.id) as former_names""";

    private static final Export EXPORT = Export.of(
            "schools",
            "Школы",
            List.of(
                    ListColumn.of(SchoolColumns.CODE, "s.code"),
                    ListColumn.of(SchoolColumns.NAME, "s.name"),
                    ListColumn.of(SchoolColumns.SHORT_NAME, "s.short_name"),
                    ListColumn.of(SchoolColumns.TYPE, "s.type"),
                    ListColumn.of(SchoolColumns.LEVEL, "s.level"),
                    ListColumn.of(SchoolColumns.INN, "s.inn"),
                    ListColumn.of(SchoolColumns.OKTMO, "m.oktmo"),
                    ListColumn.of(SchoolColumns.SETTLEMENT_STATUS, "s.settlement_status"),
                    ListColumn.of(SchoolColumns.STUDENTS, "s.students"),
                    ListColumn.of(SchoolColumns.TEACHERS, "s.teachers"),
                    ListColumn.of(SchoolColumns.ADDRESS, "s.address"),
                    ListColumn.of(SchoolColumns.WEBSITE, "s.website"),
                    ListColumn.of(SchoolColumns.EMAIL, "s.email"),
                    ListColumn.of(SchoolColumns.PHONE, "s.phone")));

    /** What a school's card has, in its order. */
    private static final List<Shown> SHOWN = Stream.concat(
                    Stream.concat(SchoolImport.OWN_COLUMNS.stream(), Stream.of(SchoolColumns.CLOSED_ON))
                            .map(column -> Shown.of(column.inTable(), column)),
                    Stream.of(SchoolImport.MUNICIPALITY))
            .toList();

    private final Lists lists;
    private final SchoolSearch search;
    private final ObjectHistory history;

    Schools(Lists lists, SchoolSearch search, ObjectHistory history) {
        this.history = history;
        this.lists = lists;
        this.search = search;
    }

    Page<SchoolSummary> list(SchoolFilter filter, Scope scope) {
        Listing<SchoolSummary> found = SCHOOLS.select(Sql.of(SUMMARY)
                        .add(", ")
                        .add(Watches.watched("s.id", scope))
                        .add(" as watched"))
                .where(scope.schools("s"))
                .and("s.code = ?", filter.code)
                .and("s.municipality_id = ?", filter.municipalityId)
                .and("m.region_id = ?", filter.regionId)
                .and(oneOf("s.type", filter.type))
                .and(oneOf("s.level", filter.level))
                .and(
                        "s.id in (select c.school_id from access_curator_schools c where c.account_id = ?)",
                        filter.curatorId)
                .and("s.id in (select d.school_id from school_decisions d where d.decision = ?)", filter.decision)
                .and("s.id in (select d.school_id from school_decisions d where d.cluster = ?)", filter.cluster)
                .and(Watches.filter(filter.watched, "s.id", scope))
                .and("s.id in (select c.school_id from school_cycle_members c where c.cycle_id = ?)", filter.cycleId)
                .and("(s.closed_on is not null) = ?", filter.closed)
                .and(search.condition(filter.q, scope));
        String sought = Spelling.sought(filter.q);
        return lists.answer(sought == null ? found : found.order(SchoolSearch.order(sought, ORDER)), EXPORT, filter);
    }

    /** @throws ProblemException NOT_FOUND (404) for a school outside of the scope, as for one that does not exist */
    public SchoolView find(int id, Scope scope) {
        Sql columns = Sql.of(VIEW).add(", ").add(Watches.watched("s.id", scope)).add(" as watched");
        return lists.one(SCHOOL.select(columns).where(scope.schools("s")).and("s.id = ?", id))
                .orElseThrow(Schools::missing);
    }

    /** What was changed of a school that the caller sees, the last first. */
    List<ObjectChange> history(int id, Scope scope) {
        return history.of("school", find(id, scope).id(), SHOWN);
    }

    private static @Nullable Sql oneOf(String column, List<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : Sql.of(column + " = any(?)", (Object)
                        values.stream().map(Enum::name).toArray(String[]::new));
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такой школы нет среди доступных вам");
    }
}
