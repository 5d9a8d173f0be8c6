package ru.antirisk.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** The database of a test, emptied before each. */
@ApplicationScoped
public class TestDatabase {
    /** All but reference data that migrations bring, and the history of migrations; ids begin at 1 again. */
    private static final String CLEAR = """
            do $$
            declare
                filled record;
            begin
                set local session_replication_role = replica; -- neither foreign keys nor history
                for filled in
                    select c.oid::regclass as name, pg_relation_size(c.oid) > 1000000 as is_large
                    from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_relation_size(c.oid) > 0
                        and c.relname not in ('databasechangelog', 'databasechangeloglock', 'trace_epoch', 'catalogue', 'catalogue_entry',
                            'catalogue_term')
                loop
                    if filled.is_large then
                        execute format('truncate %s cascade', filled.name);
                    else
                        execute format('delete from %s', filled.name);
                    end if;
                end loop;
                delete from catalogue_entry e using catalogue c where c.id = e.catalogue_id and c.region_id is not null;
                delete from catalogue where region_id is not null;
                perform setval(s.oid, 1, false)
                from pg_class s
                join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
                join pg_class c on c.oid = d.refobjid and c.relname not in ('trace_epoch', 'catalogue', 'catalogue_term')
                where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
                    and case when s.relkind = 'S' then pg_sequence_last_value(s.oid) end is not null;
            end
            $$
            """;

    @Inject
    Database database;

    /** Empties every table but those of reference data: deletes, which for a few rows is far cheaper than TRUNCATE. */
    public void clear() {
        execute(CLEAR);
    }

    private static final List<String> REFERENCE = List.of("catalogue_term", "catalogue", "catalogue_entry");

    /** Keeps the reference data that {@link #clear} leaves, for {@link #putBackReference}: in a schema of its own. */
    public void keepReference() {
        execute("drop schema if exists kept cascade");
        execute("create schema kept");
        REFERENCE.forEach(table -> execute("create table kept." + table + " as table " + table));
    }

    /** Puts the reference data back as it was kept. */
    public void putBackReference() {
        String tables = REFERENCE.stream()
                .map(table ->
                        "delete from %1$s; insert into %1$s overriding system value table kept.%1$s;".formatted(table))
                .collect(Collectors.joining(" "));
        execute("do $$ begin set local session_replication_role = replica; " + tables
                + " drop schema kept cascade; end $$");
    }

    /** Runs a statement as it is. */
    public void execute(String sql) {
        database.with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** The one number a query gives. */
    public long count(String sql) {
        return database.first(Sql.of(sql), row -> row.getLong(1)).orElseThrow();
    }

    /** The first column of the first row. */
    public String text(String sql) {
        return database.first(Sql.of(sql), row -> row.getString(1)).orElseThrow();
    }
}
