package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/** Schools of a region or of a municipality. */
@ApplicationScoped
public class SchoolImport implements Kind {
    static final int CODE = 0;
    static final int NAME = 1;
    static final int SHORT_NAME = 2;
    static final int TYPE = 3;
    static final int LEVEL = 4;
    static final int INN = 5;
    static final int OKTMO = 6;
    static final int SETTLEMENT_STATUS = 7;
    static final int STUDENTS = 8;
    static final int TEACHERS = 9;
    static final int ADDRESS = 10;
    static final int WEBSITE = 11;
    static final int EMAIL = 12;
    static final int PHONE = 13;

    private static final List<Column> COLUMNS = List.of(
            Column.key("code", "Код ОО", "Шесть цифр", "170103", "Код школы", "Код организации", "Код"),
            Column.required(
                    "name",
                    "Наименование",
                    "Полное название",
                    "МАОУ НТГО «СОШ № 3»",
                    "Наименование школы",
                    "Наименование ОО",
                    "Полное наименование",
                    "Название",
                    "Школа"),
            Column.optional("shortName", "Краткое наименование", "До 200 знаков", "СОШ № 3", "Краткое название"),
            Column.optional("type", "Тип", "МАОУ, МБОУ, МКОУ, МОУ, МБУ, ГБОУ, ГКОУ, ГАОУ или другой", "МАОУ", "Тип ОО"),
            Column.optional("level", "Вид", "НОШ, ООШ, СОШ, гимназия, лицей или другой", "СОШ", "Уровень", "Вид ОО"),
            Column.optional("inn", "ИНН", "10 цифр с верной контрольной", "6624006825"),
            Column.required(
                    "oktmo",
                    "ОКТМО",
                    "Код муниципалитета; координатору не нужен",
                    "65715000",
                    "Код ОКТМО",
                    "Муниципалитет"),
            Column.optional("settlementStatus", "Территориальный статус", "Число от 1 до 99", "6", "Терр. статус"),
            Column.optional("students", "Обучающихся", "Число", "512", "Численность обучающихся", "Учеников"),
            Column.optional("teachers", "Учителей", "Число", "34", "Численность учителей", "Педагогов"),
            Column.optional("address", "Адрес", "До 500 знаков", "г. Нижняя Тура, ул. Ленина, 1"),
            Column.optional("website", "Сайт", "До 200 знаков", "https://school3.example"),
            Column.optional("email", "Электронная почта", "Адрес", "school3@example.org", "Почта", "E-mail"),
            Column.optional("phone", "Телефон", "До 50 знаков", "+7 34342 2-00-00"));

    @Override
    public ImportKind id() {
        return ImportKind.SCHOOLS;
    }

    @Override
    public String title() {
        return "Школы";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN, Role.REGION_OPERATOR, Role.MUNICIPAL_COORDINATOR);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public String table() {
        return "school";
    }

    @Override
    public List<String> references() {
        return List.of("municipality");
    }

    /** A coordinator's own municipality goes without saying. */
    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        return Kind.super.missingColumns(layout, scope).stream()
                .filter(title -> scope.municipalityId() == null || !title.equals("ОКТМО"))
                .toList();
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new SchoolImportRows(scope);
    }
}
