package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobClass;
import ru.antirisk.platform.job.RecurringJob;

/** Sends what lies in the outbox: spreads each notice over its audience, in the statement that marks it as sent. */
@ApplicationScoped
class OutboxDelivery implements RecurringJob {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int KEPT_DAYS = 7;

    private final Database database;

    OutboxDelivery(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "outbox-delivery";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public JobClass queue() {
        return JobClass.NOTICE;
    }

    @Override
    public void run() {
        database.update(Sql.of("""
                with sending as (
                    update outbox set sent_at = now()
                    where sent_at is null and topic = ?
                    returning payload -> 'notice' as notice, payload -> 'audience' as audience, at
                )
                insert into notice (account_id, kind, text, address, key, at)
                select a.id, notice ->> 'kind', notice ->> 'text', notice ->> 'address', notice ->> 'key', sending.at
                from sending
                join access_people a on audience -> 'roles' @> to_jsonb(a.role)
                left join access_schools s on s.id = a.school_id
                left join access_municipalities m on m.id = coalesce(a.municipality_id, s.municipality_id)
                where a.id <> (audience ->> 'exceptId')::integer
                and coalesce(m.id = (audience ->> 'municipalityId')::integer, audience ->> 'municipalityId' is null)
                and coalesce(coalesce(a.region_id, m.region_id) = (audience ->> 'regionId')::integer,
                             audience ->> 'regionId' is null)
                on conflict do nothing
                """, Outbox.NOTICE));
        database.update(Sql.of("delete from outbox where sent_at < now() - make_interval(days => ?)", KEPT_DAYS));
    }
}
