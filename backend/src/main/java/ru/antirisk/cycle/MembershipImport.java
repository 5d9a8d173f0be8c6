package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ru.antirisk.access.Role;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/** Schools of cycles, with their curators. */
@ApplicationScoped
public class MembershipImport implements Kind {
    static final int SCHOOL = 0;
    static final int CYCLE = 1;
    static final int REASON = 2;
    static final int CURATOR = 3;

    private static final List<Column> COLUMNS = List.of(
            Column.key("schoolCode", "Код ОО", "Шесть цифр", "170103", "Код школы", "Код организации", "Код"),
            Column.key("cycle", "Цикл", "Код цикла", "500PLUS-2021", "Код цикла", "Программа"),
            Column.optional("reason", "Основание", "Почему школа участвует", "Низкие результаты ОГЭ", "Причина"),
            Column.optional(
                    "curator", "Куратор", "Имя пользователя куратора: он назначается на срок цикла", "curator"));

    @Override
    public ImportKind id() {
        return ImportKind.MEMBERSHIPS;
    }

    @Override
    public String title() {
        return "Участие школ в циклах";
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
        return List.of("cycle");
    }

    @Override
    public String table() {
        return "membership";
    }

    @Override
    public List<String> references() {
        return List.of("school", "municipality", "cycle", "account", "curator_assignment");
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new MembershipImportRows(scope);
    }
}
