import { Link, useParams, useSearchParams } from 'react-router';
import { useRead } from '@/api/read';
import { RuleForm } from '@/features/identification/RuleForm';
import { RuleVersions } from '@/features/identification/RuleVersions';
import { rule as ruleById } from '@/features/identification/reads';
import { placeOf } from '@/features/identification/territory';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { isOwn, may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ForbiddenState } from '@/shared/ui/ErrorStates';
import { PageHeader } from '@/shared/ui/PageHeader';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

export function RulePage() {
  const me = useMe();
  const ruleId = Number(useParams().ruleId);
  const { keep } = useWorkScope();
  const query = useRead(ruleById(ruleId));
  return (
    <QueryState query={query} lines={10}>
      {(rule) => (
        <>
          <PageHeader
            title={`Правило «${rule.name}»`}
            state={`Версия ${rule.number}, действует: ${placeOf(rule)}${rule.archived ? ', в архиве' : ''}`}
            back={<Back />}
          />
          {isOwn(me, rule) ? (
            <RuleForm key={rule.id} rule={rule} />
          ) : (
            <Section title="Правило">
              <p>{rule.sentence}.</p>
              {may.identify(me) && (
                <p className={prose.muted}>
                  Это правило региона, менять его может региональный оператор. Вы можете{' '}
                  <Link to={keep(paths.identificationRuleNew(rule.id))}>составить своё на его основе</Link>.
                </p>
              )}
            </Section>
          )}
          <RuleVersions ruleId={rule.id} />
        </>
      )}
    </QueryState>
  );
}

export function RuleNewPage() {
  const from = Number(useSearchParams()[0].get('from'));
  return may.identify(useMe()) ? (
    <>
      <PageHeader
        title="Новое правило"
        state="По нему система проверит каждую школу и объяснит решение"
        back={<Back />}
      />
      {from > 0 ? <FromOther ruleId={from} /> : <RuleForm />}
    </>
  ) : (
    <ForbiddenState detail="Правила составляют региональный оператор и муниципальный координатор." />
  );
}

function FromOther({ ruleId }: { ruleId: number }) {
  const query = useRead(ruleById(ruleId));
  return (
    <QueryState query={query} lines={10}>
      {(rule) => <RuleForm model={rule} />}
    </QueryState>
  );
}

function Back() {
  const { keep } = useWorkScope();
  return <Link to={keep(paths.identification())}>Идентификация</Link>;
}
