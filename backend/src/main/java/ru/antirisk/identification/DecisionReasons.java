package ru.antirisk.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Russian;

/**
 * Why a decision differs from an earlier one, in Russian. Evidence stands in the order of the rule's leaves, so the
 * two rules tell which numbers and which thresholds belong together.
 */
final class DecisionReasons {
    private final RuleDefinition before;
    private final RuleDefinition after;
    private final RuleSentence sentence;

    DecisionReasons(RuleDefinition before, RuleDefinition after, RuleSentence sentence) {
        this.before = before;
        this.after = after;
        this.sentence = sentence;
    }

    private record Leaf(Condition condition, Evidence evidence) {}

    /** What became different; evidence is null where the run did not decide on the school. */
    List<String> of(@Nullable List<Evidence> evidenceBefore, @Nullable List<Evidence> evidenceAfter) {
        if (evidenceBefore == null) {
            return List.of("В прошлом расчёте школы не было");
        }
        if (evidenceAfter == null) {
            return List.of("Школы нет в новом расчёте: она закрыта или перешла на другую территорию");
        }
        Map<String, Leaf> old = leaves(before, evidenceBefore);
        Map<String, Leaf> now = leaves(after, evidenceAfter);
        List<String> turned = new ArrayList<>();
        List<String> all = new ArrayList<>();
        now.forEach((key, leaf) -> {
            Leaf previous = old.remove(key);
            List<String> reasons = previous == null ? List.of(added(leaf)) : differences(previous, leaf);
            all.addAll(reasons);
            if (previous == null || previous.evidence.verdict() != leaf.evidence.verdict()) {
                turned.addAll(reasons);
            }
        });
        for (Leaf gone : old.values()) {
            String reason = "Условие убрано из правила: " + sentence.of(gone.condition);
            all.add(reason);
            turned.add(reason);
        }
        if (!turned.isEmpty()) {
            return turned;
        }
        return all.isEmpty() ? List.of("Условия правила теперь связаны иначе: " + sentence.of(after)) : all;
    }

    /** Leaves by what they ask for; the second question after the same number has its own key. */
    private static Map<String, Leaf> leaves(RuleDefinition rule, List<Evidence> evidence) {
        Map<String, Leaf> result = new LinkedHashMap<>();
        List<Condition> conditions = rule.condition().leaves().toList();
        for (int i = 0; i < conditions.size() && i < evidence.size(); i++) {
            String key = RuleSentence.subject(conditions.get(i));
            int repeat = 2;
            String unique = key;
            while (result.containsKey(unique)) {
                unique = key + " " + repeat++;
            }
            result.put(unique, new Leaf(conditions.get(i), evidence.get(i)));
        }
        return result;
    }

    private String added(Leaf leaf) {
        return "Новое условие правила: " + sentence.of(leaf.condition) + ". " + leaf.evidence.text();
    }

    private List<String> differences(Leaf previous, Leaf leaf) {
        List<String> result = new ArrayList<>();
        String subject = RuleSentence.subject(leaf.condition);
        BigDecimal was = previous.evidence.actual();
        BigDecimal is = leaf.evidence.actual();
        if (was == null && is != null) {
            result.add("Появились данные: " + Russian.uncapitalizedSentence(leaf.evidence.text()));
        } else if (was != null && is == null) {
            result.add("Данных больше нет: было " + Russian.number(was) + ". " + leaf.evidence.text());
        } else if (was != null && is != null && was.compareTo(is) != 0) {
            result.add(
                    Russian.capitalized(subject) + ": было " + Russian.number(was) + ", стало " + Russian.number(is));
        } else if (previous.evidence.verdict() != leaf.evidence.verdict()
                && Objects.equals(previous.condition, leaf.condition)) {
            result.add(
                    leaf.evidence.text() + " (было: " + Russian.uncapitalizedSentence(previous.evidence.text()) + ")");
        }
        if (!sentence.of(previous.condition).equals(sentence.of(leaf.condition))) {
            result.add("Порог правила изменён (" + subject + "): было " + sentence.threshold(previous.condition)
                    + ", стало " + sentence.threshold(leaf.condition));
        }
        return result;
    }
}
