package ru.antirisk.territory;

import java.util.regex.Pattern;
import ru.antirisk.platform.table.Column;

/** What is to be known of a municipality. */
public final class MunicipalityColumns {
    public static final String TABLE = "municipality";

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    public static final Column OKTMO = Column.code(
                    "oktmo", "ОКТМО", 11, "[0-9]{8}|[0-9]{11}", "код ОКТМО", "ОКТМО — 8 или 11 цифр")
            .cleaned(text -> SPACES.matcher(text).replaceAll("")) // people write it in groups
            .asKey()
            .means("Код муниципалитета по ОКТМО, 8 или 11 цифр")
            .example("65715000")
            .headings("Код ОКТМО");
    public static final Column NAME = Column.text("name", "Наименование", 200)
            .mandatory()
            .means("Название муниципалитета, до 200 знаков")
            .example("Нижнетуринский городской округ")
            .headings("Муниципалитет", "Название", "Наименование муниципалитета");
    public static final Column REGION_CODE = RegionColumns.CODE.as("regionCode");
    public static final Column REGION_ID =
            Column.reference("regionId", "Регион").mandatory();
    public static final Column TIME_ZONE = Column.code(
                    "timeZone",
                    "Часовой пояс",
                    40,
                    "[A-Za-z]+/[A-Za-z-]+",
                    "часовой пояс России",
                    "Часовой пояс России пишется как Asia/Yekaterinburg")
            .checked(TimeZones.RUSSIAN::contains)
            .means("Часовой пояс, если он не тот, что у региона")
            .example("Asia/Srednekolymsk")
            .headings("Пояс");

    private MunicipalityColumns() {}
}
