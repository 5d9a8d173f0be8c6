package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Right;
import ru.antirisk.account.AccountColumns;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.school.SchoolImport;
import ru.antirisk.territory.MunicipalityColumns;
import ru.antirisk.territory.MunicipalityImport;

/** Schools of cycles, with their curators. */
@ApplicationScoped
@ImportKind(
        value = "MEMBERSHIPS",
        title = "Участие школ в циклах",
        catalogue = MembershipColumns.class,
        parameters = "cycle")
public class MembershipImport implements Kind {
    /** The cycles that a file may name. */
    static final AllowedValues SHEET = new AllowedValues(
            "Циклы",
            List.of(MembershipColumns.CYCLE.title(), CycleColumns.NAME.title(), CycleColumns.PROGRAM.title()),
            scope -> Sql.of("select c.code, c.name, c.program from cycle c where ")
                    .add(scope.territory("c"))
                    .add(" order by c.code"));

    /** A column of another table that holds the id of a cycle. */
    static Shown shown(Column column) {
        return new Shown("cycle_id", column, "(select named.code from cycle named where named.id = %1$s.cycle_id)");
    }

    private static final List<Column> COLUMNS = List.of(
            MembershipColumns.SCHOOL_CODE,
            MembershipColumns.CYCLE,
            MembershipColumns.REASON,
            MembershipColumns.CURATOR,
            MembershipColumns.JOINED_ON,
            MembershipColumns.LEFT_ON,
            MembershipColumns.OUTCOME,
            MembershipColumns.LEAVING_REASON);

    @Override
    public Right right() {
        return Right.EDIT_MEMBERSHIP;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(SchoolImport.SHEET, MunicipalityImport.SHEET, SHEET);
    }

    @Override
    public String table() {
        return MembershipColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("cycle_id", "school_id");
    }

    @Override
    public List<String> writes() {
        return List.of(CuratorAssignmentColumns.TABLE, MembershipColumns.TABLE);
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
    public List<Shown> shown() {
        return List.of(shown(MembershipColumns.CYCLE), SchoolImport.shown("school_id", MembershipColumns.SCHOOL_CODE));
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new MembershipImportRows(scope);
    }
}
