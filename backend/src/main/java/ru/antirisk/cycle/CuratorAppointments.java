package ru.antirisk.cycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Curators appointed by the hundred: each for the time of the cycle, over an assignment of the same first day. */
final class CuratorAppointments {
    private static final String APPOINTED = """
            select from curator_assignment a join cycle c on c.id = a.cycle_id
            where a.cycle_id = s.cycle_id and a.school_id = s.school_id and a.curator_id = s.curator_id
                and a.status = 'APPOINTED' and a.starts_on = c.starts_on and a.ends_on = c.ends_on""";

    /** Condition on a staged row s with cycle, school and curator: the curator is not appointed for the whole cycle. */
    static final String MISSING = "(s.curator_id is not null and not exists (" + APPOINTED + "))";

    private CuratorAppointments() {}

    /** Appoints the curators of the rows that a merge has staged, in its transaction. */
    static void appointStaged(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into curator_assignment (cycle_id, school_id, curator_id, status, starts_on, ends_on)
                    select s.cycle_id, s.school_id, s.curator_id, 'APPOINTED', c.starts_on, c.ends_on
                    from import_stage s join cycle c on c.id = s.cycle_id
                    where %s
                    order by s.cycle_id, s.school_id, s.curator_id
                    on conflict (cycle_id, school_id, curator_id, starts_on) do update
                    set status = 'APPOINTED', ends_on = excluded.ends_on, version = curator_assignment.version + 1""".formatted(MISSING));
        }
    }
}
