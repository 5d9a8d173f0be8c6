package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on schools. */
@ApplicationScoped
public class Schools {
    static final List<ListColumn> STREAMED = List.of(
            ListColumn.value("code", "Код ОО"),
            ListColumn.text("name", "Наименование"),
            ListColumn.text("shortName", "Краткое наименование"),
            ListColumn.value("type", "Тип"),
            ListColumn.value("level", "Уровень"),
            ListColumn.value("inn", "ИНН"),
            ListColumn.value("oktmo", "ОКТМО"),
            ListColumn.value("settlementStatus", "Территориальный статус"),
            ListColumn.value("students", "Обучающихся"),
            ListColumn.value("teachers", "Учителей"),
            ListColumn.text("address", "Адрес"),
            ListColumn.text("website", "Сайт"),
            ListColumn.text("email", "Эл. почта"),
            ListColumn.text("phone", "Телефон"));

    private static final String SUMMARY = "s.id, s.code, s.name, s.short_name, s.type, s.level, s.municipality_id,"
            + " m.name as municipality_name, s.settlement_status, s.students, s.teachers, s.closed_on";
    private static final String NAME = "s.sort_key, s.id";
    private static final Map<String, String> SORT = Map.of(
            "name", "s.sort_key",
            "code", "s.code",
            "municipality", "m.name collate russian",
            "level", "s.level",
            "students", "s.students",
            "teachers", "s.teachers");

    private final Database database;
    private final Lists lists;

    Schools(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<SchoolSummary> page(SchoolFilter filter, Scope scope) {
        return lists.page(SUMMARY, rows(filter, scope), filter.orderBy(SORT, NAME), filter, SchoolRows::summary);
    }

    Sql stream(SchoolFilter filter, Scope scope) {
        return Sql.of("select s.code, s.name, s.short_name as \"shortName\", s.type, s.level, s.inn, m.oktmo,"
                        + " s.settlement_status as \"settlementStatus\", s.students, s.teachers, s.address,"
                        + " s.website, s.email, s.phone ")
                .add(rows(filter, scope))
                .add(filter.orderBy(SORT, NAME));
    }

    /** @throws ProblemException NOT_FOUND (404) for a school outside of the scope, as for one that does not exist */
    public SchoolView find(int id, Scope scope) {
        Sql sql = Sql.of(
                        "select " + SUMMARY + ", s.inn, s.address, s.website, s.email, s.phone, s.version, m.region_id,"
                                + " r.name as region_name, (select json_agg(json_build_object('name', n.name, 'validUntil',"
                                + " n.valid_until) order by n.valid_until desc, n.name) from school_name n"
                                + " where n.school_id = s.id) as former_names from school s"
                                + " join territory_municipalities m on m.id = s.municipality_id join territory_regions r on r.id = m.region_id"
                                + " where s.id = ? and ",
                        id)
                .add(scope.schools("s"));
        return database.first(sql, SchoolRows::view).orElseThrow(Schools::missing);
    }

    private static Sql rows(SchoolFilter filter, Scope scope) {
        Sql rows = Sql.of("from school s join territory_municipalities m on m.id = s.municipality_id where ")
                .add(scope.schools("s"))
                .addIfPresent(" and s.code = ?", filter.code)
                .addIfPresent(" and s.municipality_id = ?", filter.municipalityId)
                .addIfPresent(" and s.type = ?", filter.type)
                .addIfPresent(" and s.level = ?", filter.level)
                .addIfPresent(
                        " and s.id in (select c.school_id from school_cycle_members c where c.cycle_id = ?)",
                        filter.cycleId)
                .addIfPresent(" and (s.closed_on is not null) = ?", filter.closed);
        Sql search = SchoolSearch.condition(filter.q);
        return search == null ? rows : rows.add(" and ").add(search);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такой школы нет среди доступных вам");
    }
}
