package ru.antirisk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {
    @ParameterizedTest
    @CsvSource({
        "OGE, 2019, MATHEMATICS, ОГЭ не проводился",
        "OGE, 2020, PHYSICS, ОГЭ проводился только по русскому языку и математике",
        "OGE, 2020, MATHEMATICS,",
        "OGE, 2018, PHYSICS,",
        "OGE, 2021, PHYSICS,",
        "EGE, 2019, RUSSIAN, ЕГЭ сдавали только поступавшие в вузы",
        "EGE, 2020, RUSSIAN, ЕГЭ сдавали только поступавшие в вузы",
        "EGE, 2021, RUSSIAN,",
        "VPR, 2019, RUSSIAN,"
    })
    void namesWhatDoesNotCompare(String procedure, int academicYear, String subject, String obstacle) {
        assertThat(Comparability.obstacle(procedure, academicYear, subject)).isEqualTo(obstacle);
    }
}
