package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.identification.SchoolNumbers.AssessmentNumber;
import ru.antirisk.identification.SchoolNumbers.IndexNumber;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobFailed;
import ru.antirisk.platform.job.JobRun;

/** Applies a rule to all open schools of a territory: numbers stream in by one read, decisions stream out by COPY. */
@ApplicationScoped
class RuleRun {
    private static final int FETCH = 2000;
    private static final int TOLD_EVERY = 500;

    private final Database database;

    RuleRun(Database database) {
        this.database = database;
    }

    /** What came out, besides the decisions themselves. */
    record Counts(int schools, int identified, int insufficient) {}

    /**
     * Decides and writes the decisions. Must run inside a transaction.
     *
     * @param job is told how many schools have been decided on
     * @throws JobFailed where the territory has no open school, or no number for the rule
     */
    Counts decide(OrderedRun run, JobRun job) {
        RuleDefinition rule = run.rule();
        Sql schools = RuleTerritory.openSchools(run.territory(), "s");
        database.exists(Sql.of("select keep_parents()")); // decisions refer to schools without a foreign key
        RuleSentence sentence = new RuleSentence(ProcedureTitles.load(database));
        Counted counted = database.with(connection -> {
            var counts = new Counted(connection, run, sentence, number(schools), job);
            try (PreparedStatement statement =
                    Database.prepare(connection, SchoolNumbersQuery.of(rule, run.year(), schools))) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery()) {
                    counts.readAll(rows);
                }
            }
            return counts;
        });
        if (counted.schools == 0) {
            throw new JobFailed("На этой территории нет ни одной открытой школы. Сначала загрузите список школ");
        }
        if (!counted.sawNumbers) {
            throw new JobFailed(noNumbers(rule, run.year(), schools));
        }
        return new Counts(counted.schools, counted.identified, counted.insufficient);
    }

    private int number(Sql schools) {
        return database.first(
                        Sql.of("select count(*) from school_schools s where ").add(schools), row -> row.getInt(1))
                .orElseThrow();
    }

    private static final class Counted {
        private final RuleEvaluation evaluation;
        private final DecisionWriter writer;
        private final JobRun job;
        private final int total;
        private int schools;
        private int identified;
        private int insufficient;
        private boolean sawNumbers;

        Counted(Connection connection, OrderedRun run, RuleSentence sentence, int total, JobRun job)
                throws SQLException {
            this.evaluation = new RuleEvaluation(run.rule(), run.year(), sentence);
            this.writer = new DecisionWriter(connection, run.id());
            this.job = job;
            this.total = total;
        }

        void readAll(ResultSet rows) throws SQLException, IOException {
            int schoolId = 0;
            var numbers = new SchoolNumbers(new EnumMap<>(IndexType.class), new ArrayList<>());
            while (rows.next()) {
                int next = rows.getInt("school_id");
                if (next != schoolId) {
                    count(schoolId, numbers);
                    schoolId = next;
                    numbers = new SchoolNumbers(new EnumMap<>(IndexType.class), new ArrayList<>());
                }
                read(rows, numbers.indices(), numbers.assessments());
            }
            count(schoolId, numbers);
            writer.flush();
        }

        private void count(int schoolId, SchoolNumbers numbers) throws SQLException, IOException {
            if (schoolId == 0) {
                return; // before the first school
            }
            Outcome outcome = evaluation.of(numbers);
            schools++;
            if (outcome.decision() == Decision.IDENTIFIED) {
                identified++;
            } else if (outcome.decision() == Decision.INSUFFICIENT_DATA) {
                insufficient++;
            }
            sawNumbers |= outcome.sawNumbers();
            writer.write(schoolId, outcome, EvidenceJson.write(outcome.evidence()));
            if (schools % TOLD_EVERY == 0) {
                job.reached(schools, total);
            }
        }
    }

    private static void read(ResultSet row, Map<IndexType, IndexNumber> indices, List<AssessmentNumber> assessments)
            throws SQLException {
        int type = row.getInt("type");
        String procedure = row.getString("procedure");
        if (type != 0) {
            indices.put(
                    IndexType.ofCode(type),
                    new IndexNumber(
                            row.getBigDecimal("value"),
                            Database.integer(row, "group_number"),
                            row.getString("source")));
        } else if (procedure != null) {
            assessments.add(new AssessmentNumber(
                    procedure,
                    row.getString("procedure_title"),
                    row.getString("subject"),
                    row.getString("title"),
                    row.getInt("grade"),
                    row.getInt("academic_year"),
                    row.getInt("participants"),
                    Database.integer(row, "failed")));
        }
    }

    private String noNumbers(RuleDefinition rule, int year, Sql schools) {
        String asked = rule.leaves().map(RuleSentence::subject).distinct().collect(Collectors.joining(", "));
        String problem = "За " + year + " год нет ни одного показателя, который нужен правилу: " + asked + ". ";
        String types = SchoolNumbersQuery.indices(rule).stream()
                .map(type -> "" + type.code())
                .collect(Collectors.joining(", "));
        List<String> years = types.isEmpty()
                ? List.of()
                : database.list(
                        ContextIndices.years(Sql.of("ci.type in (" + types + ") and ")
                                        .add(schools))
                                .add(" limit 5"),
                        row -> row.getString(1));
        return problem
                + (years.isEmpty()
                        ? "Загрузите данные и повторите"
                        : "Загрузите их или выберите год, за который данные есть: " + String.join(", ", years));
    }
}
