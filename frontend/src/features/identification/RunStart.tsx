import { Button, Form, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { EmptyState } from '@/shared/ui/EmptyState';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import styles from './RunStart.module.css';
import { rules as allRules, indexYears } from './reads';

type Rule = Schemas['RuleView'];

/** The one action of the page: a rule and a year make a run. */
export function RunStart() {
  const rules = useRead(allRules());
  const years = useRead(indexYears());
  const { keep } = useWorkScope();
  return (
    <Section title="Провести идентификацию">
      <QueryState query={rules} lines={3}>
        {({ items }) => (
          <QueryState query={years} lines={3}>
            {(known) => {
              const usable = items.filter(({ archived }) => !archived);
              if (known.length === 0) {
                return (
                  <EmptyState title="Индексы школ ещё не загружены">
                    <Link to={keep(paths.imports())}>Загрузите таблицу индексов</Link>: группы качества, ИСБШ, ИУРШ.
                    Подойдёт таблица из Excel как она есть.
                  </EmptyState>
                );
              }
              return usable.length === 0 ? (
                <EmptyState title="Правил ещё нет">
                  <Link to={keep(paths.identificationRuleNew())}>Составьте правило</Link>: условия из выпадающих
                  списков, читаются как предложение.
                </EmptyState>
              ) : (
                <StartForm rules={usable} years={[...known].sort((a, b) => b - a)} />
              );
            }}
          </QueryState>
        )}
      </QueryState>
    </Section>
  );
}

function StartForm({ rules, years }: { rules: Rule[]; years: number[] }) {
  const me = useMe();
  const [form] = Form.useForm<Schemas['RunInput']>();
  const navigate = useNavigate();
  const { keep, municipality } = useWorkScope();
  const ruleId = Form.useWatch('ruleId', form);
  const chosen = rules.find(({ id }) => id === ruleId) ?? rules[0];
  const choosing = may.chooseMunicipality(me) && chosen?.municipalityId == null;

  const { run, busy, problem } = useOperation({
    form,
    send: (body: Schemas['RunInput'], key) => send('post', '/api/v1/identification-runs', { key, body }),
    changes: ['/api/v1/identification-runs', '/api/v1/identification-decisions'],
    after: ({ id }) => navigate(keep(paths.identificationRun(id))),
  });

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ ruleId: rules[0]?.id, year: years[0], municipalityId: municipality }}
      onFinish={run}
    >
      <div className={styles.fields}>
        <Form.Item name="ruleId" label="Правило" className={styles.rule}>
          <Select options={rules.map((rule) => ({ value: rule.id, label: rule.name }))} />
        </Form.Item>
        <Form.Item name="year" label="Данные за год">
          <Select options={years.map((year) => ({ value: year, label: String(year) }))} />
        </Form.Item>
        {choosing && (
          <Form.Item name="municipalityId" label="Школы" className={styles.place}>
            <MunicipalitySelect placeholder="всего региона" />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          Запустить
        </Button>
      </div>
      {chosen && (
        <p className={prose.muted}>
          {chosen.sentence}. Ничего не утверждается само: сначала вы увидите список школ с причинами.
        </p>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </Form>
  );
}
