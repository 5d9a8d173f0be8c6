package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.access.Right;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.work.WorkSource;

/** Runs that wait for the approval that the caller can give. */
@ApplicationScoped
class RunApprovalWork implements WorkSource {
    @Override
    public String kind() {
        return "RUN_APPROVAL";
    }

    @Override
    public String title() {
        return "Расчёты ждут утверждения";
    }

    @Override
    public Right right() {
        return Right.APPROVE_RUN;
    }

    @Override
    public Sql rows(Scope scope) {
        Sql rows = Sql.of("""
                select run.id::text as key,
                       case when run.municipality_id is null then 'REGION_OPERATOR' else 'MUNICIPAL_COORDINATOR' end
                           as turn,
                       (run.created_at at time zone coalesce(m.time_zone, r.time_zone))::date as since, null::date as due_on, null::date as today,
                       run.municipality_id, m.name as municipality_name, null::integer as school_id,
                       null::text as school_name,
                       format('Утвердите расчёт за %s год по правилу «%s»: выявлено школ — %s из %s',
                              run.year, rule.name, run.identified, run.schools) as text,
                       '/identification/runs/' || run.id as address, null::text as phone, null::text as email
                from identification_run run
                join identification_rule rule on rule.id = run.rule_id
                join territory_regions r on r.id = run.region_id
                left join territory_municipalities m on m.id = run.municipality_id
                left join platform_jobs j on j.kind = 'identification-run' and j.subject = run.id
                where run.state = 'DRAFT' and coalesce(j.status, 'DONE') = 'DONE'
                and exists (select from access_people p where p.id = ?)
                and\s""", scope.accountId());
        rows.add(scope.territory("run"));
        // a coordinator sees the runs of her region too, but approves her municipality's alone
        return scope.role() == Role.MUNICIPAL_COORDINATOR
                ? rows.add(" and run.municipality_id = ?", scope.municipalityId())
                : rows;
    }
}
