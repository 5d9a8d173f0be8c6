package ru.antirisk.identification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.Job;
import ru.antirisk.platform.job.JobClass;
import ru.antirisk.platform.job.JobEnd;
import ru.antirisk.platform.job.JobRun;
import ru.antirisk.territory.Territory;

/** Decides on the schools of a run, in one transaction, which also ends the job: all decisions are there, or none. */
@ApplicationScoped
class RunJob implements Job {
    static final String KIND = "identification-run";

    private static final int LONGEST_SECONDS = 3_600;

    private final RuleRun ruleRun;
    private final Database database;

    RunJob(RuleRun ruleRun, Database database) {
        this.ruleRun = ruleRun;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobClass queue() {
        return JobClass.CALCULATION;
    }

    @Override
    public void run(JobRun job) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> decide(job));
    }

    @Override
    public void ended(Connection connection, JobEnd end) throws SQLException {
        RunNotices.ended(connection, end);
    }

    private void decide(JobRun job) {
        OrderedRun run = ordered(job.subject());
        database.exists(Sql.of("select set_config('antirisk.account_id', ?, true)", Integer.toString(run.accountId())));
        RuleRun.Counts counts = ruleRun.decide(run, job);
        database.update(Sql.of(
                "update identification_run set schools = ?, identified = ?, insufficient = ? where id = ?",
                counts.schools(),
                counts.identified(),
                counts.insufficient(),
                run.id()));
        database.with(connection -> {
            job.finish(connection, counts.schools());
            return counts;
        });
    }

    private OrderedRun ordered(int id) {
        return database.first(
                        Sql.of("""
                                select run.id, v.definition::text as definition, run.year, run.region_id,
                                       run.municipality_id, run.created_by
                                from identification_run run
                                join identification_rule_version v
                                  on v.rule_id = run.rule_id and v.number = run.rule_number
                                where run.id = ?
                                """, id),
                        row -> new OrderedRun(
                                row.getInt("id"),
                                RuleJson.read(row.getString("definition")),
                                row.getInt("year"),
                                new Territory(row.getInt("region_id"), Database.integer(row, "municipality_id")),
                                row.getInt("created_by")))
                .orElseThrow();
    }
}
