package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.russian.Russian;
import ru.antirisk.territory.TimeZones;

/**
 * Decisions of a run as the summary table that goes to people: above it the rule as a sentence, the year of the data
 * and who approved it; in it a column for each condition. Texts are string cells, which a spreadsheet never runs.
 */
@ApplicationScoped
class DecisionSheet {
    private static final int HEADER = 4;
    private static final int FROZEN_COLUMNS = 2;
    private static final List<String> FIRST = List.of("Код ОО", "Школа", "Муниципалитет", "Решение", "Кластер");
    private static final List<Integer> FIRST_WIDTHS = List.of(10, 44, 30, 22, 30);

    private final Database database;
    private final Runs runs;
    private final Decisions decisions;
    private final TimeZones timeZones;

    DecisionSheet(Database database, Runs runs, Decisions decisions, TimeZones timeZones) {
        this.database = database;
        this.runs = runs;
        this.decisions = decisions;
        this.timeZones = timeZones;
    }

    StreamingOutput of(int runId, DecisionFilter filter, Scope scope) {
        RunView run = runs.require(runId, scope);
        List<Condition> leaves = runs.definition(run).condition().leaves().toList();
        Sql query = decisions.objects(filter, scope);
        return sink -> write(run, leaves, query, sink);
    }

    private void write(RunView run, List<Condition> leaves, Sql query, OutputStream sink) throws IOException {
        try (Workbook workbook = new Workbook(sink, "Antirisk", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Идентификация " + run.year());
            List<String> headers = headers(leaves);
            writeTitle(sheet, run);
            writeHeaders(sheet, headers);
            database.with(connection -> {
                connection.setAutoCommit(false); // a cursor needs a transaction
                try (PreparedStatement statement = Database.prepare(connection, query)) {
                    statement.setFetchSize(1000);
                    try (ResultSet rows = statement.executeQuery()) {
                        int line = HEADER + 1;
                        while (rows.next()) {
                            writeRow(sheet, line, decisions.view(rows), leaves.size());
                            if (line++ % 1000 == 0) {
                                sheet.flush();
                            }
                        }
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                return sheet;
            });
        }
    }

    private static List<String> headers(List<Condition> leaves) {
        List<String> headers = new ArrayList<>(FIRST);
        leaves.forEach(leaf -> headers.add(Russian.capitalized(RuleSentence.of(leaf))));
        headers.add("Чего не хватило");
        return headers;
    }

    private void writeTitle(Worksheet sheet, RunView run) {
        sheet.value(0, 0, "Идентификация школ. " + run.ruleName());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, run.sentence() + " (редакция правила " + run.ruleNumber() + ")");
        String territory = run.municipalityName() == null ? "весь регион" : run.municipalityName();
        sheet.value(
                2,
                0,
                "Данные за " + run.year() + " год. Территория: " + territory + ". Расчёт № " + run.id() + " от "
                        + day(run.createdAt(), run) + ": школ " + run.schools() + ", относятся к ШНОР "
                        + run.identified()
                        + ", недостаточно данных " + run.insufficient());
        Instant approvedAt = run.approvedAt();
        sheet.value(
                3,
                0,
                approvedAt == null
                        ? "Не утверждено"
                        : "Утверждено " + day(approvedAt, run) + ": " + run.approvedByName()
                                + (run.approvalComment() == null ? "" : ". " + run.approvalComment()));
    }

    private static void writeHeaders(Worksheet sheet, List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            sheet.value(HEADER, i, headers.get(i));
            sheet.style(HEADER, i)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor("E6EFEF")
                    .set();
            boolean condition = i >= FIRST.size() && i < headers.size() - 1;
            sheet.width(i, condition ? 20 : i < FIRST.size() ? FIRST_WIDTHS.get(i) : 44);
        }
        sheet.freezePane(FROZEN_COLUMNS, HEADER + 1);
        sheet.setAutoFilter(HEADER, 0, headers.size() - 1);
    }

    private static void writeRow(Worksheet sheet, int line, DecisionView decision, int leaves) {
        sheet.value(line, 0, decision.schoolCode());
        sheet.value(line, 1, decision.schoolName());
        sheet.value(line, 2, decision.municipalityName());
        sheet.value(line, 3, Russian.capitalized(decision.decision().title()));
        if (decision.cluster() != null) {
            sheet.value(line, 4, decision.cluster());
        }
        List<Evidence> evidence = decision.evidence();
        for (int i = 0; i < leaves && i < evidence.size(); i++) {
            writeEvidence(sheet, line, FIRST.size() + i, evidence.get(i));
        }
        String missing = evidence.stream()
                .filter(e -> e.verdict() == Verdict.MISSING)
                .map(Evidence::text)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            sheet.value(line, FIRST.size() + leaves, missing);
        }
    }

    private static void writeEvidence(Worksheet sheet, int line, int column, Evidence evidence) {
        BigDecimal actual = evidence.actual();
        if (evidence.index() == null) {
            sheet.value(line, column, String.join("\n", concat(evidence)));
        } else if (actual == null) {
            sheet.value(line, column, "нет данных");
        } else {
            sheet.value(line, column, actual);
        }
        if (evidence.verdict() == Verdict.MET) {
            sheet.style(line, column).bold().set();
        }
    }

    private static List<String> concat(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        lines.add(evidence.text());
        lines.addAll(evidence.details());
        return lines;
    }

    private String day(Instant at, RunView run) {
        return timeZones.day(at, run.regionId(), run.municipalityId());
    }
}
