package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.antirisk.identification.Condition.IndexGroup;
import ru.antirisk.identification.Condition.IndexValue;
import ru.antirisk.identification.Condition.LowResults;
import ru.antirisk.platform.database.StoredJson;
import ru.antirisk.support.Stored;

class StoredRuleTest {
    private static final RuleDefinition RULE = new RuleDefinition(
            new Condition.AnyOf(List.of(
                    new Condition.AllOf(List.of(
                            new IndexGroup(IndexType.OGE_QUALITY, Comparison.AT_MOST, 5),
                            new IndexGroup(IndexType.EGE_QUALITY, Comparison.LESS_THAN, 5),
                            new IndexValue(IndexType.ISBSH, Comparison.AT_LEAST, new BigDecimal("30.50")),
                            new IndexValue(IndexType.IURSH, Comparison.MORE_THAN, BigDecimal.ZERO))),
                    new IndexGroup(IndexType.ISBSH, Comparison.EQUAL, 1),
                    new LowResults(new BigDecimal("30.5"), 2, List.of("EGE", "OGE", "VPR"), 3, 10))),
            List.of(new Cluster("Сложные социальные условия", new IndexGroup(IndexType.ISBSH, Comparison.AT_MOST, 3))));

    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence(
                    "Группа качества ОГЭ — 4, не больше 5",
                    Verdict.MET,
                    IndexType.OGE_QUALITY,
                    new BigDecimal(4),
                    new BigDecimal(5),
                    2018,
                    "РЦОИ",
                    null,
                    List.of()),
            new Evidence(
                    "ИСБШ — 12,50, не больше 30,00",
                    Verdict.NOT_MET,
                    IndexType.ISBSH,
                    new BigDecimal("12.50"),
                    new BigDecimal("30.00"),
                    2018,
                    null,
                    "Сложные социальные условия",
                    List.of()),
            new Evidence(
                    "Нет данных об оценочных процедурах",
                    Verdict.MISSING,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of("ОГЭ, математика, 9 класс: нет данных")));

    @Test
    void ruleOfTheFirstVersionIsRead() {
        assertThat(RuleJson.read(Stored.json("rule-1"))).isEqualTo(RULE);
    }

    @Test
    void evidenceOfTheFirstVersionIsRead() {
        assertThat(EvidenceJson.read(Stored.json("evidence-1"))).isEqualTo(EVIDENCE);
    }

    @Test
    void whatIsWrittenIsWhatEarlierVersionsWrote() {
        assertThat(StoredJson.parse(RuleJson.write(RULE))).isEqualTo(StoredJson.parse(Stored.json("rule-1")));
        assertThat(StoredJson.parse(EvidenceJson.write(EVIDENCE)))
                .isEqualTo(StoredJson.parse(Stored.json("evidence-1")));
    }

    /** The file names each constant once, so that renaming one is seen here. */
    @Test
    void theFirstVersionKnowsEveryName() {
        String stored = Stored.json("rule-1") + Stored.json("evidence-1");
        Stream.of(IndexType.values(), Comparison.values(), Verdict.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> assertThat(stored).contains("\"" + constant.name() + "\""));
    }

    @Test
    void memberThatIsNotKnownIsLeftOut() {
        String later = Stored.json("rule-1").replaceFirst("\\{", "{\"note\": \"от руки\", ");

        assertThat(RuleJson.read(later)).isEqualTo(RULE);
    }

    @Test
    void laterVersionIsRefused() {
        String later = Stored.json("rule-1").replaceFirst("\\{", "{\"v\": 2, ");

        assertThatThrownBy(() -> RuleJson.read(later)).hasMessageContaining("stored version 2");
    }
}
