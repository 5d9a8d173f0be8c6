package ru.antirisk.identification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.antirisk.platform.database.Sql;

/** The one read of a run: the schools, each with the numbers that the rule names and no others. */
final class SchoolNumbersQuery {
    private SchoolNumbersQuery() {}

    /** Indices that the rule names. */
    static Set<IndexType> indices(RuleDefinition rule) {
        Set<IndexType> indices = EnumSet.noneOf(IndexType.class);
        rule.leaves().forEach(leaf -> {
            if (leaf instanceof Condition.IndexGroup ask) {
                indices.add(ask.index());
            } else if (leaf instanceof Condition.IndexValue ask) {
                indices.add(ask.index());
            }
        });
        return indices;
    }

    /**
     * Rows of a school stand together: one for each index, with {@code procedure} null, and one for each assessment,
     * with {@code type} null; a school without numbers has one row with both null.
     *
     * @param schools condition on the alias {@code s}
     */
    static Sql of(RuleDefinition rule, int year, Sql schools) {
        List<Sql> sources = new ArrayList<>();
        String types = indices(rule).stream().map(type -> "" + type.code()).collect(Collectors.joining(", "));
        if (!types.isEmpty()) {
            sources.add(indices(types, year));
        }
        List<Condition.LowResults> lows = rule.leaves()
                .filter(Condition.LowResults.class::isInstance)
                .map(Condition.LowResults.class::cast)
                .toList();
        if (!lows.isEmpty()) {
            sources.add(assessments(lows, year));
        }
        Sql numbers = Sql.of("select s.id as school_id, n.* from school_schools s left join lateral (");
        for (int i = 0; i < sources.size(); i++) {
            numbers.add(i == 0 ? "" : " union all ").add(sources.get(i));
        }
        return numbers.add(") n on true where ").add(schools).add(" order by s.id, n.number, n.title, n.grade");
    }

    private static Sql indices(String types, int year) {
        return Sql.of("""
                        select ci.type, ci.value, ci.group_number, src.name as source, null::smallint as number, null::text as procedure,
                               null::text as procedure_title, null::text as subject, null::text as title, null::smallint as grade,
                               null::smallint as academic_year, null::integer as participants,
                               null::integer as failed
                        from context_index ci
                        left join index_source src on src.id = ci.source_id
                        where ci.school_id = s.id and ci.year = ? and ci.type in (""", year).add(types + ")");
    }

    private static Sql assessments(List<Condition.LowResults> lows, int year) {
        int firstYear = lows.stream()
                .mapToInt(low -> LowResultsEvaluation.firstYear(low, year))
                .min()
                .orElseThrow();
        String[] procedures = lows.stream()
                .flatMap(low -> low.procedures().stream())
                .distinct()
                .toArray(String[]::new);
        return Sql.of("""
                        select null::smallint as type, null::numeric as value, null::smallint as group_number,
                               null::text as source, ar.procedure as number, ap.code as procedure,
                               ap.title as procedure_title, su.code as subject, su.title, ar.grade,
                               ar.academic_year, ar.participants, ar.failed
                        from assessment_results ar
                        join assessment_procedures ap on ap.id = ar.procedure
                        join assessment_subjects su on su.id = ar.subject_id
                        where ar.school_id = s.id and ar.academic_year between ? and ?
                        and ap.code = any (?)""", firstYear, year - 1, procedures);
    }
}
