package ru.antirisk.school;

import ru.antirisk.platform.table.Column;
import ru.antirisk.territory.MunicipalityColumns;

/** What is to be known of a school. */
public final class SchoolColumns {
    public static final String TABLE = "school";
    public static final String FORMER_NAMES = "school_name";

    private static final String[] NOTHING = {"-", "–", "—", "нет", "н/д", "нет данных"};

    public static final Column CODE = Column.code("code", "Код ОО", 6, "[0-9]{6}", "код ОО", "Код ОО — 6 цифр")
            .asKey()
            .means("Код образовательной организации, шесть цифр; ноль впереди значим")
            .example("170103")
            .headings("Код школы", "Код организации", "Код");
    public static final Column NAME = Column.text("name", "Наименование", 500)
            .mandatory()
            .means("Полное наименование, до 500 знаков; прежнее остаётся в истории")
            .example("МАОУ НТГО «СОШ № 3»")
            .headings(
                    "Наименование школы",
                    "Наименование ОО",
                    "Полное наименование",
                    "Название",
                    "Название школы",
                    "Школа");
    public static final Column SHORT_NAME = Column.text("shortName", "Краткое наименование", 200)
            .means("Краткое наименование, до 200 знаков")
            .example("СОШ № 3")
            .headings("Краткое название");
    public static final Column TYPE = Column.word("type", "Тип", SchoolType.class)
            .understands(SchoolType.OTHER, "другая", "другое")
            .means("Организационно-правовая форма")
            .example("МАОУ")
            .headings("Тип ОО");
    public static final Column LEVEL = Column.word("level", "Уровень", SchoolLevel.class)
            .understands(SchoolLevel.OTHER, "другая", "другое")
            .means("Уровень школы")
            .example("СОШ")
            .headings("Вид", "Вид ОО", "Уровень ОО");
    public static final Column INN = Column.code(
                    "inn", "ИНН", 10, "[0-9]{10}", "ИНН", "ИНН — 10 цифр с верной контрольной")
            .checked(Inn::isValid)
            .means("ИНН организации, 10 цифр с верной контрольной")
            .example("7830002293");
    public static final Column OKTMO = MunicipalityColumns.OKTMO
            .as("oktmo")
            .mandatory()
            .means("Код ОКТМО муниципалитета школы; координатору муниципалитета не нужен")
            .headings("Код ОКТМО", "Муниципалитет");
    public static final Column MUNICIPALITY_ID =
            Column.reference("municipalityId", "Муниципалитет").mandatory();
    public static final Column SETTLEMENT_STATUS = Column.whole("settlementStatus", "Территориальный статус", 1, 99)
            .means("Номер по региональной классификации, от 1 до 99")
            .example("6")
            .headings("Терр. статус");
    public static final Column STUDENTS = Column.whole("students", "Обучающихся", 0, 100_000)
            .means("Число обучающихся, человек")
            .example("512")
            .headings("Численность обучающихся", "Учеников");
    public static final Column TEACHERS = Column.whole("teachers", "Учителей", 0, 10_000)
            .means("Число учителей, человек")
            .example("34")
            .headings("Численность учителей", "Педагогов");
    public static final Column ADDRESS = Column.text("address", "Адрес", 500)
            .means("Почтовый адрес, до 500 знаков")
            .example("г. Нижняя Тура, ул. Ленина, 1");
    public static final Column WEBSITE = Column.text("website", "Сайт", 200)
            .means("Адрес сайта, до 200 знаков")
            .example("https://school3.example")
            .absentAs(NOTHING);
    public static final Column EMAIL = Column.code(
                    "email",
                    "Электронная почта",
                    200,
                    "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+",
                    "адрес электронной почты",
                    "Адрес почты пишут с @ и доменом: school@example.org")
            .means("Адрес электронной почты, до 200 знаков")
            .example("school3@example.org")
            .headings("Почта", "E-mail", "Эл. почта")
            .absentAs(NOTHING);
    public static final Column PHONE = Column.text("phone", "Телефон", 50)
            .means("Телефон, до 50 знаков")
            .example("+7 34342 2-00-00")
            .absentAs(NOTHING);
    public static final Column CLOSED_ON = Column.day("closedOn", "Закрыта")
            .means("День, с которого школа закрыта")
            .example("31.08.2021");

    private SchoolColumns() {}
}
