package ru.antirisk.assessment;

import java.util.List;
import java.util.stream.Stream;
import ru.antirisk.access.CountState;
import ru.antirisk.platform.table.Column;
import ru.antirisk.school.AcademicYear;
import ru.antirisk.school.SchoolColumns;

/** What is to be known of a school's result in a procedure, subject and grade (S1, tables of ЕГЭ and ОГЭ). */
final class AssessmentResultColumns {
    static final String TABLE = "assessment_result";

    private static final long MOST = 30_000;

    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").asKey();
    static final Column ACADEMIC_YEAR =
            AcademicYear.COLUMN.as("academicYear").asKey().headings("Год", "Уч. год");
    static final Column PROCEDURE = Column.text("procedure", "Процедура", 200)
            .asKey()
            .means("Код или название из перечня процедур")
            .example("ЕГЭ")
            .headings("Оценочная процедура", "Вид процедуры", "Экзамен");
    static final Column SUBJECT = Column.text("subject", "Предмет", 200)
            .asKey()
            .means("Код или название из перечня предметов")
            .example("Русский язык")
            .headings("Учебный предмет");
    static final Column GRADE = Column.whole("grade", "Класс", 1, 11)
            .asKey()
            .means("Класс от 1 до 11; у ЕГЭ 11 и у ОГЭ 9, если в таблице его нет")
            .example("11")
            .headings("Параллель");
    static final Column PARTICIPANTS = heads("participants", "Участников")
            .means("Сколько человек участвовало; считается само, если известны все отметки или все полосы баллов")
            .example("25")
            .headings("Количество участников", "Число участников", "Всего участников");
    static final Column FAILED = heads("failed", "Не преодолели порог")
            .means("Сколько человек не набрали минимальный балл")
            .headings("Не сдали", "Ниже порога", "Не преодолели минимальный порог");
    static final Column TO50 = heads("to50", "Минимальный порог–50")
            .means("Сколько человек набрали от минимального балла до 50")
            .headings("От порога до 50");
    static final Column FROM51TO60 = band("from51to60", "51–60");
    static final Column FROM61TO70 = band("from61to70", "61–70");
    static final Column FROM71TO90 = band("from71to90", "71–90");
    static final Column FROM91TO99 = band("from91to99", "91–99");
    static final Column EXACTLY100 = heads("exactly100", "100")
            .means("Сколько человек набрали 100 баллов")
            .headings("100 баллов");
    static final Column BELOW60 = heads("below60", "Менее 60")
            .means("Сколько человек набрали меньше 60 баллов; с полосами не складывается")
            .headings("Ниже 60", "Меньше 60", "До 60");
    static final Column FROM80 = heads("from80", "80 и выше")
            .means("Сколько человек набрали 80 баллов и больше; с полосами не складывается")
            .headings("80 и более", "От 80");
    static final Column MARK2 = mark("mark2", "2");
    static final Column MARK3 = mark("mark3", "3");
    static final Column MARK4 = mark("mark4", "4");
    static final Column MARK5 = mark("mark5", "5");
    static final Column CONFIRMED = heads("confirmed", "Подтвердили отметку")
            .means("У скольких человек отметка та же, что годовая")
            .headings("Подтвердили");
    static final Column RAISED = heads("raised", "Повысили отметку")
            .means("У скольких человек отметка выше годовой")
            .headings("Повысили");
    static final Column LOWERED = heads("lowered", "Понизили отметку")
            .means("У скольких человек отметка ниже годовой")
            .headings("Понизили");
    static final Column AVERAGE_SCORE = Column.decimal("averageScore", "Средний балл", 2, "0", "100")
            .means("Средний балл или средняя отметка, до двух знаков после запятой")
            .example("51,5")
            .headings("Средняя отметка", "Ср. балл");
    static final Column STATE = Column.word("state", "Числа показаны", CountState.class)
            .means("Показаны ли числа полностью: файл, где они скрыты, обратно не загрузить")
            .example("полностью");

    /** Everybody who took part is in one of them. */
    static final List<Column> BANDS = List.of(FAILED, TO50, FROM51TO60, FROM61TO70, FROM71TO90, FROM91TO99, EXACTLY100);

    /** As {@link #BANDS}. */
    static final List<Column> MARKS = List.of(MARK2, MARK3, MARK4, MARK5);

    /** At most everybody is in one of them. */
    static final List<Column> CONFIRMATION = List.of(CONFIRMED, RAISED, LOWERED);

    /** All counts of participants who share something, in the order of files. */
    static final List<Column> COUNTS = Stream.of(BANDS, List.of(BELOW60, FROM80), MARKS, CONFIRMATION)
            .flatMap(List::stream)
            .toList();

    private AssessmentResultColumns() {}

    private static Column heads(String name, String title) {
        return Column.whole(name, title, 0, MOST).example("3");
    }

    private static Column band(String name, String title) {
        return heads(name, title).means("Сколько человек набрали от " + title.replace("–", " до ") + " баллов");
    }

    private static Column mark(String name, String mark) {
        return heads(name, "Отметка " + mark)
                .means("Сколько человек получили «" + mark + "»")
                .headings(mark, "На " + mark, "Получили " + mark, "Отметок " + mark);
    }
}
