package ru.antirisk.cycle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/** The schools of a scope that are in cycles: what a file brings for them is written, unless their work rests. */
final class MemberDirectory {
    record Member(int cycle, int school) {}

    private final Map<Member, Boolean> resting = new HashMap<>();

    MemberDirectory(ImportScope imported) throws SQLException {
        Lookup.each(
                imported.connection(),
                Sql.of("""
                        select ms.cycle_id, ms.school_id, p.cycle_id is not null
                        from membership ms
                        left join cycle_pauses_today p on p.cycle_id = ms.cycle_id and p.school_id = ms.school_id
                        where\s""").add(imported.scope().schoolIds("ms.school_id")),
                row -> resting.put(new Member(row.getInt(1), row.getInt(2)), row.getBoolean(3)));
    }

    /** A fault at the column where the member is none, or rests. */
    void check(Row row, Column column, Member member) {
        Boolean rests = resting.get(member);
        if (rests == null) {
            row.fault(column, "NOT_MEMBER", "Школа не участвует в этом цикле. Сначала включите её в цикл");
        } else if (rests) {
            row.fault(
                    column,
                    "MEMBERSHIP_PAUSED",
                    "Участие школы в этом цикле приостановлено. Сначала возобновите участие");
        }
    }
}
