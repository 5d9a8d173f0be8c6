package ru.antirisk.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.platform.problem.ProblemException;

/**
 * The text of a rule: at most {@value #MAX_LEAVES} numbers asked for, conditions nested at most {@value #MAX_DEPTH}
 * deep.
 *
 * @param condition which schools it finds
 * @param clusters the first whose condition a school meets is its cluster
 */
public record RuleDefinition(
        @Valid @NotNull Condition condition,
        @NotNull @Size(max = 20) List<@Valid @NotNull Cluster> clusters) {
    static final int MAX_DEPTH = 5;
    static final int MAX_LEAVES = 50;

    /** The condition and those of the clusters. */
    Stream<Condition> conditions() {
        return Stream.concat(Stream.of(condition), clusters.stream().map(Cluster::condition));
    }

    /** Everything that the rule asks for a number. */
    Stream<Condition> leaves() {
        return conditions().flatMap(Condition::leaves);
    }

    /**
     * Refuses what nobody could read or meet: too deep, too long, more of the conditions than there are, two clusters of one
     * name, a procedure that there is none of.
     */
    void requireReadable(ProcedureTitles procedures) {
        if (conditions().anyMatch(each -> each.depth() > MAX_DEPTH)) {
            throw ProblemException.invalid(
                    "/definition",
                    "TOO_DEEP",
                    "Условия вложены глубже " + MAX_DEPTH + " уровней. Упростите правило или разделите на два");
        }
        if (leaves().count() > MAX_LEAVES) {
            throw ProblemException.invalid(
                    "/definition",
                    "TOO_LONG",
                    "В правиле больше " + MAX_LEAVES + " условий. Упростите его или разделите на два");
        }
        conditions()
                .flatMap(Condition::everything)
                .filter(each -> each.needed() > each.parts().size())
                .findFirst()
                .ifPresent(each -> {
                    throw ProblemException.invalid(
                            "/definition",
                            "MORE_THAN_THERE_ARE",
                            "Требуется не меньше " + each.needed() + ", а условий только "
                                    + each.parts().size() + ". Добавьте условия или уменьшите число");
                });
        leaves().filter(Condition.LowResults.class::isInstance)
                .flatMap(low -> ((Condition.LowResults) low).procedures().stream())
                .filter(code -> !procedures.byCode().containsKey(code))
                .findFirst()
                .ifPresent(code -> {
                    throw ProblemException.invalid(
                            "/definition",
                            "UNKNOWN_PROCEDURE",
                            "Процедуры с кодом " + code + " нет в перечне. Выберите процедуру из перечня");
                });
        Set<String> names = new HashSet<>();
        for (int i = 0; i < clusters.size(); i++) {
            if (!names.add(clusters.get(i).name())) {
                throw ProblemException.invalid(
                        "/definition/clusters/" + i + "/name",
                        "DUPLICATE",
                        "Кластер «" + clusters.get(i).name() + "» назван дважды. Дайте кластерам разные названия");
            }
        }
    }
}
