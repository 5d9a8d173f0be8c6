package ru.antirisk.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.ObjectChange;
import ru.antirisk.access.ObjectHistory;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on legal acts: a region's are read by the whole region, a school's by those who see the school. */
@ApplicationScoped
public class LegalActs {
    private static final Listing<LegalActView> ACTS = Listing.of(LegalActs::view)
            .select("""
                    a.id, a.kind, a.number, a.signed_on, a.title, a.state, a.region_id,
                    coalesce(a.municipality_id, place.municipality_id) as municipality_id, m.name as municipality_name,
                    a.school_id, s.code as school_code, s.name as school_name, f.file_name, f.size as file_size,
                    a.version""")
            .from("""
                    legal_act a
                    left join access_schools place on place.id = a.school_id
                    left join act_schools s on s.id = a.school_id
                    left join act_municipalities m on m.id = coalesce(a.municipality_id, place.municipality_id)
                    left join platform_files f on f.id = a.file_id""")
            .sortedBy("signedOn", "a.signed_on")
            .sortedBy("number", "a.number collate russian")
            .sortedBy("kind", "a.kind")
            .sortedBy("title", "a.title collate russian")
            .sortedByOptional("schoolName", "s.sort_key")
            .order("a.signed_on desc, a.id desc");

    private static final Export EXPORT = Export.of(
            "legal-acts",
            "Правовые акты",
            List.of(
                    ListColumn.value("id", "Номер записи", "a.id"),
                    ListColumn.of(LegalActColumns.KIND, "a.kind"),
                    ListColumn.of(LegalActColumns.NUMBER, "a.number"),
                    ListColumn.of(LegalActColumns.SIGNED_ON, "a.signed_on"),
                    ListColumn.of(LegalActColumns.TITLE, "a.title"),
                    ListColumn.of(LegalActColumns.STATE, "a.state"),
                    ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                    ListColumn.text("schoolCode", "Код ОО", "s.code"),
                    ListColumn.text("schoolName", "Школа", "s.name"),
                    ListColumn.text("fileName", "Файл", "f.file_name")));

    private static final List<Shown> SHOWN = Stream.concat(
                    Stream.of(
                                    LegalActColumns.KIND,
                                    LegalActColumns.NUMBER,
                                    LegalActColumns.SIGNED_ON,
                                    LegalActColumns.TITLE,
                                    LegalActColumns.STATE)
                            .map(column -> Shown.of(column.inTable(), column)),
                    Stream.of(new Shown(
                            "file_id",
                            LegalActColumns.FILE_ID,
                            "(select named.file_name from platform_files named where named.id = %1$s.file_id)")))
            .toList();

    private final Database database;
    private final Lists lists;
    private final ObjectHistory history;

    LegalActs(Database database, Lists lists, ObjectHistory history) {
        this.history = history;
        this.database = database;
        this.lists = lists;
    }

    Page<LegalActView> list(LegalActFilter filter, Scope scope) {
        Listing<LegalActView> found = ACTS.where(visible(scope))
                .and("a.kind = ?", filter.kind)
                .and("a.state = ?", filter.state)
                .and("coalesce(a.municipality_id, place.municipality_id) = ?", filter.municipalityId)
                .and("a.school_id = ?", filter.schoolId)
                .and("s.code = ?", filter.schoolCode)
                .and(filter.citableFor == null ? null : concerning(filter.citableFor))
                .and(matching(filter.q));
        return lists.answer(found, EXPORT, filter);
    }

    LegalActView find(int id, Scope scope) {
        return lists.one(ACTS.where(visible(scope)).and("a.id = ?", id)).orElseThrow(LegalActs::missing);
    }

    /** What was changed of an act that the caller sees, the last first. */
    List<ObjectChange> history(int id, Scope scope) {
        return history.of("legal_act", find(id, scope).id(), SHOWN);
    }

    /**
     * An act in force that a decision on a school may rest on: the school's own, its municipality's or its region's.
     *
     * @throws ProblemException NOT_FOUND (404)
     */
    public LegalActView requireCitable(int id, int schoolId, Scope scope) {
        return lists.one(ACTS.where(visible(scope))
                        .and("a.id = ?", id)
                        .and("a.state = ?", LegalActState.IN_FORCE)
                        .where(concerning(schoolId)))
                .orElseThrow(() -> ProblemException.notFound(
                        "Такого действующего акта для этой школы нет. Внесите его на странице «Правовые акты»"));
    }

    private static Sql concerning(int schoolId) {
        return Sql.of("""
                exists (select from access_schools about join access_municipalities am on am.id = about.municipality_id
                        where about.id = ? and am.region_id = a.region_id
                        and coalesce(a.municipality_id, about.municipality_id) = about.municipality_id
                        and coalesce(a.school_id, about.id) = about.id)""", schoolId);
    }

    /**
     * Where an act is to hold: at the school that is named, else in the municipality, else where the caller works.
     *
     * @throws ProblemException UNKNOWN_REFERENCE (422) for what the caller does not see, INVALID_INPUT (400) where
     *     neither the body nor the caller's scope has a place
     */
    LegalActPlace place(LegalActInput input, Scope scope) {
        Integer school = input.schoolId();
        if (school != null) {
            return found(
                    Sql.of("""
                            select m.region_id, s.municipality_id, s.id as school_id
                            from access_schools s join access_municipalities m on m.id = s.municipality_id
                            where s.id = ? and\s""", school).add(scope.schools("s")), "/schoolId", "Такой школы нет среди доступных вам");
        }
        Integer municipality = input.municipalityId() == null ? scope.municipalityId() : input.municipalityId();
        if (municipality != null) {
            return found(
                    Sql.of("""
                            select m.region_id, m.id as municipality_id, null::integer as school_id
                            from access_municipalities m
                            where m.id = ? and\s""", municipality).add(scope.municipalities("m")),
                    "/municipalityId",
                    "Такого муниципалитета нет среди доступных вам");
        }
        Integer region = input.regionId() == null ? scope.regionId() : input.regionId();
        if (region == null) {
            throw ProblemException.invalid("/regionId", "NOT_NULL", "Укажите регион, муниципалитет или школу");
        }
        return found(
                Sql.of("""
                        select r.id as region_id, null::integer as municipality_id, null::integer as school_id
                        from access_regions r
                        where r.id = ? and\s""", region).add(scope.regions("r")), "/regionId", "Такого региона нет среди доступных вам");
    }

    private LegalActPlace found(Sql sql, String pointer, String missing) {
        return database.first(
                        sql,
                        row -> new LegalActPlace(
                                row.getInt("region_id"),
                                Database.integer(row, "municipality_id"),
                                Database.integer(row, "school_id")))
                .orElseThrow(() -> ProblemException.unknownReference(pointer, missing));
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого акта нет среди доступных вам. Обновите список");
    }

    /** An act of a school is where the school is; another is its territory's. */
    static Sql visible(Scope scope) {
        return Sql.of("case when a.school_id is null then ")
                .add(scope.territory("a"))
                .add(" else ")
                .add(scope.schoolIds("a.school_id"))
                .add(" end");
    }

    private static @Nullable Sql matching(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        String text = q.strip();
        return Sql.of(
                "(position(lower(?) in lower(a.number)) > 0 or position(lower(?) in lower(a.title)) > 0)", text, text);
    }

    private static LegalActView view(ResultSet row) throws SQLException {
        return new LegalActView(
                row.getInt("id"),
                LegalActKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("title"),
                LegalActState.valueOf(row.getString("state")),
                row.getInt("region_id"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                Database.integer(row, "school_id"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getString("file_name"),
                row.getObject("file_size", Long.class),
                row.getInt("version"));
    }
}
