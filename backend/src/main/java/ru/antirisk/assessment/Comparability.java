package ru.antirisk.assessment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which results compare with those of other years.
 *
 * <table>
 * <caption>What does not</caption>
 * <tr><th>Academic year<th>Procedure<th>Why<th>Source
 * <tr><td>2019/2020<td>ОГЭ<td>did not take place, marks are those of the year<td>announcement of 13.05.2020
 * <tr><td>2019/2020<td>ЕГЭ<td>only those who entered a university took part<td>the same
 * <tr><td>2020/2021<td>ОГЭ<td>only Russian and mathematics, the rest a test of the school<td>rules of ГИА 2021
 * <tr><td>2020/2021<td>ЕГЭ<td>those who did not enter a university took ГВЭ<td>the same
 * </table>
 *
 * ВПР of spring 2020 were held in autumn, so they stand under 2020/2021 and are not listed.
 */
public final class Comparability {
    private static final int YEAR_2020 = 2019;
    private static final int YEAR_2021 = 2020;
    private static final Set<String> OGE_2021 = Set.of("RUSSIAN", "MATHEMATICS");

    private Comparability() {}

    /**
     * Why a result does not compare, in Russian, or null where it does.
     *
     * @param procedure its code, for example {@code OGE}
     * @param academicYear its first year: 2019 is 2019/2020
     * @param subject code of the subject, for example {@code MATHEMATICS}
     */
    public static @Nullable String obstacle(String procedure, int academicYear, String subject) {
        if (procedure.equals("EGE") && (academicYear == YEAR_2020 || academicYear == YEAR_2021)) {
            return "ЕГЭ сдавали только поступавшие в вузы";
        }
        if (procedure.equals("OGE") && academicYear == YEAR_2020) {
            return "ОГЭ не проводился";
        }
        if (procedure.equals("OGE") && academicYear == YEAR_2021 && !OGE_2021.contains(subject)) {
            return "ОГЭ проводился только по русскому языку и математике";
        }
        return null;
    }
}
