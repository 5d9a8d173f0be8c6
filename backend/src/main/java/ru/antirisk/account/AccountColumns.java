package ru.antirisk.account;

import ru.antirisk.access.Role;
import ru.antirisk.platform.table.Column;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.territory.MunicipalityColumns;

/** What is to be known of an account, a person's or a program's. */
public final class AccountColumns {
    public static final String TABLE = "account";

    public static final Column USERNAME = username("username", "Имя для входа").asKey();
    static final Column CLIENT_ID = username("clientId", "Имя программы").mandatory();
    static final Column DISPLAY_NAME = Column.text("displayName", "Имя", 200)
            .mandatory()
            .means("Как человека или программу называют на экране, до 200 знаков")
            .example("Координатор округа");
    static final Column ROLE = Column.word("role", "Роль", Role.class)
            .mandatory()
            .means("Роль: что разрешено делать")
            .example("Муниципальный координатор");
    static final Column REGION_ID =
            Column.reference("regionId", "Регион").means("Регион, если роль действует в регионе");
    static final Column MUNICIPALITY_ID = Column.reference("municipalityId", "Муниципалитет")
            .means("Муниципалитет, если роль действует в муниципалитете");
    static final Column SCHOOL_ID = Column.reference("schoolId", "Школа").means("Школа, если роль действует в школе");
    static final Column REGION_CODE = MunicipalityColumns.REGION_CODE
            .as("regionCode")
            .headings("Код субъекта") // in lists «Регион» is its name
            .means("Код региона, если роль действует в регионе");
    static final Column OKTMO = MunicipalityColumns.OKTMO
            .as("oktmo")
            .means("Код ОКТМО муниципалитета, если роль действует в муниципалитете");
    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").means("Код ОО, если роль действует в школе");
    static final Column ENABLED =
            Column.flag("enabled", "Может входить").mandatory().means("Можно ли войти под этим именем");

    private AccountColumns() {}

    private static Column username(String name, String title) {
        return Column.code(
                        name,
                        title,
                        64,
                        "[a-z0-9][a-z0-9._@-]{1,63}",
                        "имя для входа",
                        "Имя для входа: латинские строчные буквы, цифры, точка, дефис; от 2 до 64 знаков")
                .means("Латинские строчные буквы, цифры, точка, дефис; от 2 до 64 знаков")
                .example("coordinator");
    }
}
