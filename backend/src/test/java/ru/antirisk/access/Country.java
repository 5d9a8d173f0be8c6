package ru.antirisk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Caller.Mark;
import ru.antirisk.account.FirstAccounts;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.support.Given;

/**
 * Two regions. In the first, one municipality with the own school and a neighbour, and another municipality next
 * door with a school; in the second, one of each. Everything there is of each thing, and somebody of each role.
 */
@ApplicationScoped
class Country {
    @Inject
    Given given;

    @Inject
    Database database;

    @Inject
    FirstAccounts accounts;

    @Inject
    StoredFiles files;

    private @Nullable String passwordHash;

    /** @param ids by the name of the path parameter or of the place in a body */
    record Place(Map<String, Object> ids, Map<Caller, String> tokens) {}

    private record Territories(
            int region,
            int municipality,
            int nextDoor,
            int farRegion,
            int far,
            int own,
            int neighbour,
            int partner,
            int schoolNextDoor,
            int farSchool) {}

    private record Territory(int region, int municipality, Mark mark, int coordinator) {}

    Place found() {
        Map<String, Object> ids = new HashMap<>(Map.of(
                "name",
                "Старое имя",
                "academicYear",
                "2020-2021",
                "kind",
                "SCHOOLS",
                "problemKey",
                "not-found",
                "procedureCode",
                "NIKO",
                "subjectCode",
                "PHYSICS",
                "year",
                2018,
                "type",
                "ISBSH"));
        Territories land = territories();
        ids.put("regionId", land.region());
        ids.put("municipalityId", land.municipality());
        ids.put("schoolId", land.own());
        ids.put("partnerId", land.neighbour());
        school(land.own());
        Map<Caller, Given.Caller> callers = callers(land);
        people(ids, land);
        ids.put("curatorId", id(callers, Caller.NEAR_CURATOR));
        ids.put(
                "curator",
                Objects.requireNonNull(callers.get(Caller.NEAR_CURATOR)).username());
        here(ids, land, callers);
        elsewhere(land, callers);
        Map<Caller, String> tokens = new EnumMap<>(Caller.class);
        callers.forEach((caller, account) -> tokens.put(caller, account.token()));
        return new Place(ids, tokens);
    }

    private Territories territories() {
        int region = given.region("66");
        int municipality = named("municipality", given.municipality(region, "65740000"), Mark.MUNICIPALITY);
        int nextDoor = named("municipality", given.municipality(region, "65750000"), Mark.NEXT_DOOR);
        int farRegion = named("region", given.region("74"), Mark.FAR);
        int far = named("municipality", given.municipality(farRegion, "75740000"), Mark.FAR);
        return new Territories(
                region,
                municipality,
                nextDoor,
                farRegion,
                far,
                given.school(municipality, "170101", "Школа " + Mark.OWN.text()),
                given.school(municipality, "170102", "Школа " + Mark.NEIGHBOUR.text()),
                given.school(municipality, "170103", "Партнёр"),
                given.school(nextDoor, "170201", "Школа " + Mark.NEXT_DOOR.text()),
                given.school(far, "990001", "Школа " + Mark.FAR.text()));
    }

    private Map<Caller, Given.Caller> callers(Territories land) {
        Map<Caller, Given.Caller> callers = new EnumMap<>(Caller.class);
        callers.put(Caller.ADMIN, given.admin());
        callers.put(Caller.OPERATOR, given.operator(land.region()));
        callers.put(Caller.COORDINATOR, given.coordinator(land.municipality()));
        callers.put(Caller.CURATOR, given.curator(land.region()));
        callers.put(Caller.SCHOOL, given.school(land.own()));
        callers.put(Caller.VIEWER, given.viewer(land.municipality()));
        callers.put(Caller.PROGRAM, given.operator(land.region()));
        callers.put(Caller.NEAR_COORDINATOR, given.coordinator(land.nextDoor()));
        callers.put(Caller.NEAR_CURATOR, given.curator(land.region()));
        callers.put(Caller.NEAR_SCHOOL, given.school(land.neighbour()));
        callers.put(Caller.FAR_OPERATOR, given.operator(land.farRegion()));
        callers.put(Caller.FAR_COORDINATOR, given.coordinator(land.far()));
        callers.put(Caller.FAR_CURATOR, given.curator(land.farRegion()));
        callers.put(Caller.FAR_SCHOOL, given.school(land.farSchool()));
        callers.put(Caller.FAR_VIEWER, given.viewer(land.far()));
        database.update(Sql.of("update account set kind = 'SERVICE' where id = ?", id(callers, Caller.PROGRAM)));
        database.update(Sql.of(
                "update account set display_name = ? where id = ?", Mark.FAR.text(), id(callers, Caller.FAR_CURATOR)));
        return callers;
    }

    private static int id(Map<Caller, Given.Caller> callers, Caller caller) {
        Given.Caller account = callers.get(caller);
        if (account == null) {
            throw new IllegalArgumentException(caller.name());
        }
        return account.id();
    }

    /** What the operations ask for, and beside it the same of the neighbour. */
    private void here(Map<String, Object> ids, Territories land, Map<Caller, Given.Caller> callers) {
        Territory here =
                new Territory(land.region(), land.municipality(), Mark.MUNICIPALITY, id(callers, Caller.COORDINATOR));
        int cycle = cycle(here, "OWN");
        ids.put("cycleId", cycle);
        int regional = regionalCycle(land.region());
        ids.put("regionalCycleId", regional);
        for (int school : List.of(land.own(), land.neighbour(), land.partner(), land.schoolNextDoor())) {
            given.membership(regional, school);
        }
        ids.put("eventId", event(cycle, Mark.MUNICIPALITY));
        ids.put("assignmentId", member(cycle, land.own(), id(callers, Caller.CURATOR), Mark.OWN));
        ids.put("partnershipId", partnership(cycle, land.own(), land.partner(), Mark.OWN));
        int other = given.curator(land.region()).id();
        member(cycle, land.neighbour(), other, Mark.NEIGHBOUR);
        member(cycle, land.partner(), other, Mark.NEIGHBOUR);
        partnership(cycle, land.neighbour(), land.partner(), Mark.NEIGHBOUR);
        act(here, null);
        act(new Territory(land.region(), land.municipality(), Mark.OWN, here.coordinator()), land.own());
        int regionalAct = act(here, null, "Приказ региона");
        database.update(Sql.of("update legal_act set municipality_id = null where id = ?", regionalAct));
        ids.put("actId", regionalAct);
        act(new Territory(land.region(), land.municipality(), Mark.NEIGHBOUR, here.coordinator()), land.neighbour());
        Identified identified = identification(here, land.own(), land.neighbour());
        overruled(identified.run(), land.own(), Mark.OWN, regionalAct, here);
        overruled(identified.run(), land.neighbour(), Mark.NEIGHBOUR, regionalAct, here);
        ids.put("ruleId", identified.rule());
        ids.put("runId", identified.run());
        Imported imported = imported(here);
        imported(new Territory(land.region(), land.municipality(), Mark.OWN, id(callers, Caller.SCHOOL)));
        imported(new Territory(land.region(), land.municipality(), Mark.NEIGHBOUR, id(callers, Caller.NEAR_SCHOOL)));
        ids.put("importId", imported.id());
        ids.put("workId", imported.work());
        ids.put("fileId", imported.file());
        unattended(here, land.own(), land.neighbour());
        ids.put("itemKey", "IMPORT_FAULTS-" + faulty(here));
        told(id(callers, Caller.ADMIN), Mark.FAR);
        ids.put("noticeId", told(id(callers, Caller.COORDINATOR), Mark.MUNICIPALITY));
    }

    private void elsewhere(Territories land, Map<Caller, Given.Caller> callers) {
        Territory nextDoor =
                new Territory(land.region(), land.nextDoor(), Mark.NEXT_DOOR, id(callers, Caller.NEAR_COORDINATOR));
        everything(nextDoor, land.schoolNextDoor(), id(callers, Caller.NEAR_CURATOR), land.partner());
        Territory far = new Territory(land.farRegion(), land.far(), Mark.FAR, id(callers, Caller.FAR_COORDINATOR));
        everything(far, land.farSchool(), id(callers, Caller.FAR_CURATOR), land.partner());
        imported(new Territory(land.farRegion(), land.far(), Mark.FAR, id(callers, Caller.FAR_SCHOOL)));
        told(id(callers, Caller.NEAR_COORDINATOR), Mark.NEXT_DOOR);
        told(id(callers, Caller.FAR_COORDINATOR), Mark.FAR);
        terms(far, "PROCEDURE");
        terms(far, "SUBJECT");
    }

    /** The region's own list of terms, as it calls them. */
    private void terms(Territory where, String kind) {
        int list = insert(
                "insert into catalogue (kind, region_id, from_year) values (?, ?, 2000) returning id",
                kind,
                where.region());
        database.update(Sql.of(
                "insert into catalogue_entry (catalogue_id, term_id, title, properties) select ?, e.term_id, ?, e.properties"
                        + " from catalogue_entry e join catalogue c on c.id = e.catalogue_id"
                        + " where c.kind = ? and c.region_id is null",
                list,
                where.mark().text(),
                kind));
    }

    private void everything(Territory where, int school, int curator, int partner) {
        int cycle = cycle(where, "OTHER");
        event(cycle, where.mark());
        member(cycle, school, curator, where.mark());
        partnership(cycle, school, partner, where.mark());
        act(where, null);
        act(where, school);
        identification(where, school);
        unattended(where, school);
        imported(where);
    }

    private int act(Territory where, @Nullable Integer school) {
        return act(where, school, where.mark().text());
    }

    /** An act with its text, of the municipality or of a school. */
    private int act(Territory where, @Nullable Integer school, String title) {
        byte[] text = title.getBytes(StandardCharsets.UTF_8);
        StoredFile file = files.receive(
                new StoredFiles.Sent(new ByteArrayInputStream(text), title, null), text.length, where.coordinator());
        int id = insert(
                "insert into legal_act (kind, number, signed_on, title, region_id, municipality_id, school_id, file_id)"
                        + " values ('ORDER', ?, '2021-03-15', ?, ?, ?, ?, ?) returning id",
                "117-" + file.id(),
                title,
                where.region(),
                school == null ? where.municipality() : null,
                school,
                file.id());
        files.own(file.id(), "legal-act", id);
        return id;
    }

    /** Schools of a cycle that goes on, without a curator. */
    private void unattended(Territory where, int... schools) {
        int cycle = insert(
                "insert into cycle (code, name, program, region_id, municipality_id, starts_on, ends_on)"
                        + " values (?, ?, '500+', ?, ?, current_date - 1, current_date + 30) returning id",
                "NOW-" + where.municipality(),
                where.mark().text(),
                where.region(),
                where.municipality());
        for (int school : schools) {
            given.membership(cycle, school);
        }
    }

    private void people(Map<String, Object> ids, Territories land) {
        ids.put("userId", person(land.own(), Mark.OWN));
        person(land.neighbour(), Mark.NEIGHBOUR);
        person(land.schoolNextDoor(), Mark.NEXT_DOOR);
        person(land.farSchool(), Mark.FAR);
        insert("insert into account (kind, username, password_hash, display_name, role) values"
                + " ('USER', 'somebody', '-', 'Кто-то', 'ADMIN') returning id");
        ids.put(
                "accountId",
                insert(
                        "insert into account (kind, username, password_hash, display_name, role) values"
                                + " ('SERVICE', 'program', '-', ?, 'ADMIN') returning id",
                        Mark.FAR.text()));
        database.update(Sql.of("update account set password_hash = ?", hash()));
    }

    private String hash() {
        if (passwordHash == null) {
            passwordHash = accounts.hash("correct horse");
        }
        return passwordHash;
    }

    private int person(int school, Mark mark) {
        int id = given.account(Role.SCHOOL, null, null, school).id();
        database.update(Sql.of("update account set display_name = ? where id = ?", mark.text(), id));
        return id;
    }

    private int named(String table, int id, Mark mark) {
        database.update(Sql.of("update " + table + " set name = ? where id = ?", mark.text(), id));
        return id;
    }

    private void school(int id) {
        index(id);
        database.update(Sql.of(
                "insert into school_name (school_id, name, valid_until) values (?, 'Старое имя', '2010-01-01')", id));
        database.update(
                Sql.of("insert into social_passport (school_id, academic_year, students) values (?, 2020, 7)", id));
    }

    private int cycle(Territory where, String code) {
        return insert(
                "insert into cycle (code, name, program, region_id, municipality_id, starts_on, ends_on)"
                        + " values (?, ?, '500+', ?, ?, '2021-01-01', '2021-12-31') returning id",
                code,
                where.mark().text(),
                where.region(),
                where.municipality());
    }

    private int regionalCycle(int region) {
        return insert(
                "insert into cycle (code, name, program, region_id, starts_on, ends_on)"
                        + " values ('REGION', 'Цикл региона', '500+', ?, '2021-01-01', '2021-12-31') returning id",
                region);
    }

    private int event(int cycle, Mark mark) {
        return insert(
                "insert into calendar_event (cycle_id, title, due_text, ends_on) values (?, ?, 'март', '2021-03-31')"
                        + " returning id",
                cycle,
                mark.text());
    }

    private int member(int cycle, int school, int curator, Mark mark) {
        given.membership(cycle, school);
        database.update(Sql.of(
                "update membership set reason = ? where cycle_id = ? and school_id = ?", mark.text(), cycle, school));
        return given.curator(cycle, school, curator);
    }

    private int partnership(int cycle, int school, int partner, Mark mark) {
        return insert(
                "insert into partnership (cycle_id, school_id, partner_school_id, agreement_number, agreement_date)"
                        + " values (?, ?, ?, ?, '2021-04-01') returning id",
                cycle,
                school,
                partner,
                mark.text());
    }

    private void index(int school) {
        database.update(Sql.of(
                "insert into context_index (school_id, year, type, group_number) values (?, 2018, 3, 3)"
                        + " on conflict do nothing",
                school));
    }

    private void result(int school) {
        database.update(Sql.of(
                "insert into assessment_result (school_id, academic_year, procedure, subject_id, grade, participants)"
                        + " select ?, 2020, p.id, s.id, 9, 40 from assessment_procedures p, assessment_subjects s"
                        + " where p.code = 'OGE' and s.code = 'RUSSIAN'",
                school));
    }

    /** A list of years shows no text, so who sees what is told by years that only one territory has. */
    private void indexOfMarkedYear(int school, Mark mark) {
        result(school);
        database.update(Sql.of(
                "insert into context_index (school_id, year, type, group_number) values (?, ?, 4, 3) on conflict do nothing",
                school,
                mark.year()));
    }

    private record Identified(int rule, int run) {}

    /** A rule with an approved run and a later one that waits for approval. */
    private Identified identification(Territory where, int... schools) {
        for (int school : schools) {
            index(school);
            indexOfMarkedYear(school, where.mark());
        }
        int rule = insert(
                "insert into identification_rule (region_id, municipality_id, name) values (?, ?, ?) returning id",
                where.region(),
                where.municipality(),
                where.mark().text());
        insert(
                "insert into identification_rule_version (rule_id, number, definition, created_by) values (?, 1,"
                        + " '{\"condition\": {\"kind\": \"INDEX_GROUP\", \"index\": \"ISBSH\", \"comparison\": \"AT_MOST\","
                        + " \"threshold\": 3}, \"clusters\": []}', ?) returning number",
                rule,
                where.coordinator());
        run(rule, where, true, schools);
        int run = run(rule, where, false, schools);
        return new Identified(rule, run);
    }

    private int run(int rule, Territory where, boolean approved, int... schools) {
        int run = insert(
                "insert into identification_run (rule_id, rule_number, year, region_id, municipality_id, schools,"
                        + " identified, insufficient, created_by, state)"
                        + " values (?, 1, 2018, ?, ?, 1, 1, 0, ?, ?) returning id",
                rule,
                where.region(),
                where.municipality(),
                where.coordinator(),
                approved ? "APPROVED" : "DRAFT");
        if (approved) {
            int entry = insert(
                    "insert into review_entry (object_kind, object_id, action, from_state, to_state, account_id)"
                            + " values ('IDENTIFICATION_RUN', ?, 'APPROVE', 'DRAFT', 'APPROVED', ?) returning id",
                    run,
                    where.coordinator());
            database.update(Sql.of("update identification_run set entry_id = ? where id = ?", entry, run));
        }
        for (int school : schools) {
            decision(run, school);
        }
        return run;
    }

    private void decision(int run, int school) {
        database.update(Sql.of(
                "insert into identification_decision (run_id, school_id, decision, evidence) values (?, ?, 1, ?::jsonb)",
                run,
                school,
                "[{\"text\": \"Группа ИСБШ — 3, не больше 3\", \"verdict\": \"MET\", \"actual\": 3},"
                        + " {\"text\": \"Группа ИУРШ — 3, не больше 3\", \"verdict\": \"MET\", \"actual\": 3}]"));
    }

    private void overruled(int run, int school, Mark reason, int act, Territory where) {
        database.update(Sql.of(
                "insert into identification_overruling (run_id, school_id, calculated, reason, act_id, account_id)"
                        + " values (?, ?, 2, ?, ?, ?)",
                run,
                school,
                reason.text(),
                act,
                where.coordinator()));
    }

    private record Imported(int id, int work, int file) {}

    private Imported imported(Territory where) {
        byte[] table = "code;name;oktmo\n".getBytes(StandardCharsets.UTF_8);
        StoredFile file = files.receive(
                new StoredFiles.Sent(
                        new ByteArrayInputStream(table), where.mark().text(), null),
                table.length,
                where.coordinator());
        int id = insert(
                "insert into import_run (kind, mode, dry_run, account_id, role, municipality_id, file_name,"
                        + " content_type, file_sha256, file_size, format) values ('SCHOOLS', 'PARTIAL',"
                        + " false, ?, 'MUNICIPAL_COORDINATOR', ?, ?, 'text/csv', ?, ?, ?::jsonb)"
                        + " returning id",
                where.coordinator(),
                where.municipality(),
                where.mark().text(),
                file.sha256(),
                file.size(),
                "{\"type\": \"CSV\", \"encoding\": \"UTF-8\", \"delimiter\": \";\", \"compressed\": false,"
                        + " \"columns\": [], \"ignoredColumns\": []}");
        files.own(file.id(), "import", id);
        return new Imported(id, work(id, where), file.id());
    }

    /** The background work that the import was. */
    private int work(int importId, Territory where) {
        return insert(
                "insert into job_progress (queue, kind, subject, account_id, title, address, status, unit, finished_at)"
                        + " values ('IMPORT', 'import', ?, ?, ?, '/', 'DONE', 'ROWS', now()) returning id",
                importId,
                where.coordinator(),
                where.mark().text());
    }

    /** An import that left a row out waits for whoever sent it. */
    private int faulty(Territory where) {
        int id = imported(where).id();
        database.update(Sql.of("update import_run set rows_total = 1, rejected = 1 where id = ?", id));
        return id;
    }

    private int told(int account, Mark mark) {
        return insert(
                "insert into notice (account_id, kind, text, address, key) values (?, 'TEST', ?, '/', 'test')"
                        + " returning id",
                account,
                mark.text());
    }

    private int insert(String sql, @Nullable Object... values) {
        return database.first(Sql.of(sql, values), row -> row.getInt(1)).orElseThrow();
    }
}
