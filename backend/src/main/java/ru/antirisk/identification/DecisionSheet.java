package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Russian;
import ru.antirisk.platform.table.Cell;
import ru.antirisk.platform.table.Heading;
import ru.antirisk.platform.table.Table;
import ru.antirisk.territory.TimeZones;

/**
 * Decisions of a run as the summary table that goes to people: above it the rule as a sentence, the year of the data
 * and who approved it; in it a column for each condition. Texts are string cells, which a spreadsheet never runs.
 */
@ApplicationScoped
class DecisionSheet {
    private static final int FROZEN = 2;
    private static final int CONDITION = 20;
    private static final List<Heading> FIRST = List.of(
            new Heading("Код ОО", 10),
            new Heading("Школа", 44),
            new Heading("Муниципалитет", 30),
            new Heading("Решение", 22),
            new Heading("Кластер", 30));

    private final TimeZones timeZones;

    DecisionSheet(TimeZones timeZones) {
        this.timeZones = timeZones;
    }

    /** @param leaves conditions of the rule: a column each */
    Table of(RunView run, List<Condition> leaves, RuleSentence sentence, Table.Rows rows) {
        List<Heading> headings = new ArrayList<>(FIRST);
        leaves.forEach(leaf -> headings.add(new Heading(Russian.capitalized(sentence.of(leaf)), CONDITION)));
        headings.add(new Heading("Чего не хватило", 44));
        headings.add(new Heading("Решение изменено", 44));
        return new Table("Идентификация " + run.year(), state(run), headings, FROZEN, rows);
    }

    private List<String> state(RunView run) {
        String territory = run.municipalityName() == null ? "весь регион" : run.municipalityName();
        Instant approvedAt = run.approvedAt();
        String comment = run.approvalComment() == null ? "" : ". " + run.approvalComment();
        return List.of(
                "Идентификация школ. " + run.ruleName(),
                run.sentence() + " (редакция правила " + run.ruleNumber() + ")",
                "Данные за " + run.year() + " год. Территория: " + territory + ". Расчёт № " + run.id() + " от "
                        + day(run.createdAt(), run) + ": школ " + run.schools() + ", относятся к ШНОР "
                        + run.identified()
                        + ", недостаточно данных " + run.insufficient(),
                approvedAt == null
                        ? "Не утверждено"
                        : "Утверждено " + day(approvedAt, run) + ": " + run.approvedByName() + comment);
    }

    List<Cell> row(RunView run, DecisionView decision, int leaves) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(decision.schoolCode()));
        cells.add(Cell.of(decision.schoolName()));
        cells.add(Cell.of(decision.municipalityName()));
        cells.add(Cell.of(Russian.capitalized(decision.decision().title())));
        cells.add(Cell.of(decision.cluster()));
        List<Evidence> evidence = decision.evidence();
        for (int i = 0; i < leaves; i++) {
            cells.add(i < evidence.size() ? cell(evidence.get(i)) : Cell.EMPTY);
        }
        String missing = evidence.stream()
                .filter(e -> e.verdict() == Verdict.MISSING)
                .map(Evidence::text)
                .distinct()
                .collect(Collectors.joining("; "));
        cells.add(Cell.of(missing.isEmpty() ? null : missing));
        cells.add(Cell.of(overruling(run, decision)));
        return cells;
    }

    private @Nullable String overruling(RunView run, DecisionView decision) {
        Instant at = decision.overruledAt();
        return at == null
                ? null
                : "По правилу " + decision.calculated().title() + ". " + decision.overrulingReason() + ". "
                        + decision.overrulingAct() + ". " + decision.overruledByName() + ", " + day(at, run);
    }

    private static Cell cell(Evidence evidence) {
        if (evidence.index() != null && evidence.actual() == null) {
            return Cell.NO_DATA;
        }
        Object value = evidence.index() == null ? lines(evidence) : evidence.actual();
        return evidence.verdict() == Verdict.MET ? Cell.marked(value) : Cell.of(value);
    }

    private static String lines(Evidence evidence) {
        return Stream.concat(Stream.of(evidence.text()), evidence.details().stream())
                .collect(Collectors.joining("\n"));
    }

    private String day(Instant at, RunView run) {
        return timeZones.day(at, run.regionId(), run.municipalityId());
    }
}
