package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Right;
import ru.antirisk.account.AccountColumns;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.territory.MunicipalityColumns;

/** Schools of cycles, with their curators. */
@ApplicationScoped
public class MembershipImport implements Kind {
    private static final List<Column> COLUMNS = List.of(
            MembershipColumns.SCHOOL_CODE,
            MembershipColumns.CYCLE,
            MembershipColumns.REASON,
            MembershipColumns.CURATOR);

    @Override
    public ImportKind id() {
        return ImportKind.MEMBERSHIPS;
    }

    @Override
    public String title() {
        return "Участие школ в циклах";
    }

    @Override
    public Right right() {
        return Right.EDIT_MEMBERSHIP;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> parameters() {
        return List.of(MembershipColumns.CYCLE.name());
    }

    @Override
    public String table() {
        return MembershipColumns.TABLE;
    }

    @Override
    public List<String> references() {
        return List.of(
                SchoolColumns.TABLE,
                MunicipalityColumns.TABLE,
                CycleColumns.TABLE,
                AccountColumns.TABLE,
                CuratorAssignmentColumns.TABLE);
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new MembershipImportRows(scope);
    }
}
