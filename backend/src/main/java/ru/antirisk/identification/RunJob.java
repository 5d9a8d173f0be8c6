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

/** Decides on the schools of a run, in one transaction, which also ends the job: all decisions are there, or none. */
@ApplicationScoped
class RunJob implements Job {
    static final String KIND = "identification-run";

    private static final int LONGEST_SECONDS = 3_600;

    private final Runs runs;
    private final RuleRun ruleRun;
    private final Database database;

    RunJob(Runs runs, RuleRun ruleRun, Database database) {
        this.runs = runs;
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
        Runs.Ordered run = runs.ordered(job.subject());
        database.exists(Sql.of("select set_config('antirisk.account_id', ?, true)", Integer.toString(run.accountId())));
        RuleRun.Counts counts = ruleRun.decide(run, job);
        runs.count(run.id(), counts);
        database.with(connection -> {
            job.finish(connection, counts.schools());
            return counts;
        });
    }
}
