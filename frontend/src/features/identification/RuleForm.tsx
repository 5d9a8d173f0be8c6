import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { invalidatePaths, type Schemas } from '@/api/client';
import { read, readNow, useRead } from '@/api/read';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { useVersioned } from '@/shared/hooks/useVersioned';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import formLayout from '@/shared/ui/formLayout.module.css';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import { Section } from '@/shared/ui/Section';
import { StaleDialog } from '@/shared/ui/StaleDialog';
import { RuleEditor } from './RuleEditor';
import { FieldMistake } from './RuleFields';
import { rule as ruleById } from './reads';
import { definitionOf, draftOf, type Mistakes, mistakesIn, newRule } from './ruleDraft';
import { useRuleSentence } from './useRuleSentence';

type Rule = Schemas['RuleView'];

const RULES = '/api/v1/identification-rules';
const RULE = '/api/v1/identification-rules/{ruleId}';

interface Props {
  /** The rule that is changed; none, a new one. */
  rule?: Rule;
  /** The rule that a new one begins as. */
  model?: Rule;
}

export function RuleForm({ rule, model }: Props) {
  const state = useRuleForm(rule, model);
  const { name, setName, archived, setArchived, place, draft, setDraft } = state;
  const sentence = useRuleSentence(draft);
  const { mistakes, problem, busy, save, theirs, takeTheirs, keepMine, dismiss } = state;
  return (
    <Section title={rule ? 'Изменить правило' : 'Составить правило'}>
      <Form layout="vertical" component="div">
        <div className={formLayout.pair}>
          <Form.Item label="Название правила" htmlFor="rule-name" required>
            <Input id="rule-name" maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
            <FieldMistake path="name" mistakes={mistakes} />
          </Form.Item>
          {!rule && <WhereField place={place} mistakes={mistakes} />}
        </div>
      </Form>
      <RuleEditor draft={draft} onChange={setDraft} mistakes={mistakes} sentence={sentence} />
      {rule && (
        <Checkbox checked={archived} onChange={({ target }) => setArchived(target.checked)}>
          В архиве: не предлагать для новых расчётов
        </Checkbox>
      )}
      {problem && <ProblemAlert problem={problem} />}
      <div className={formLayout.buttons}>
        <Button type="primary" loading={busy} onClick={save}>
          {rule ? 'Сохранить' : 'Создать правило'}
        </Button>
        {rule && (
          <span className={prose.muted}>Прежние расчёты останутся с той версией правила, по которой они сделаны.</span>
        )}
      </div>
      {theirs && (
        <StaleDialog<Pick<Rule, 'name' | 'sentence' | 'archived'>>
          fields={[
            { name: 'name', label: 'Название' },
            { name: 'sentence', label: 'Правило' },
            { name: 'archived', label: 'В архиве', show: (archived) => (archived ? 'да' : 'нет') },
          ]}
          mine={{ name, sentence, archived }}
          theirs={{ ...theirs, sentence: `${theirs.sentence}.` }}
          onBack={dismiss}
          onTakeTheirs={() => takeTheirs(theirs)}
          onKeepMine={() => keepMine(theirs)}
        />
      )}
    </Section>
  );
}

function useRuleForm(rule: Rule | undefined, model: Rule | undefined) {
  const me = useMe();
  const scope = useWorkScope();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const start = rule ?? model;
  const [name, setName] = useState(rule?.name ?? (model ? `${model.name} (своё)` : ''));
  const [archived, setArchived] = useState(rule?.archived ?? false);
  const [municipalityId, setMunicipality] = useState(scope.municipality ?? me.municipalityId ?? undefined);
  const [regionId, setRegion] = useState(me.regionId ?? undefined);
  const [draft, setDraft] = useState(() => (start ? draftOf(start.definition) : newRule()));
  const [tried, setTried] = useState(false);
  const { writeOver, theirs, accept, dismiss } = useVersioned(rule, () => rule && readNow(ruleById(rule.id)));
  const input = (over: Rule | undefined): Schemas['RuleInput'] => ({
    name: name.trim(),
    archived: over ? archived : false,
    definition: definitionOf(draft),
    municipalityId: over ? over.municipalityId : municipalityId,
    regionId: over || municipalityId !== undefined ? undefined : regionId,
  });
  const { run, busy, problem, clear } = useOperation({
    send: (body: Schemas['RuleInput'], key) =>
      writeOver((over) =>
        over
          ? send('put', RULE, { path: { ruleId: over.id }, over, body: input(over) })
          : send('post', RULES, { key, body }),
      ),
    changes: [RULES],
    said: (saved) => `Правило «${saved.name}» сохранено, версия ${saved.number}`,
    after: (saved) => navigate(scope.keep(rule ? paths.identificationRule(saved.id) : paths.identification())),
  });

  const local: Mistakes = { ...(name.trim() === '' && { name: 'Введите название правила' }), ...mistakesIn(draft) };
  const mistakes: Mistakes = tried ? { ...problem?.fieldErrors, ...local } : {};

  const save = () => {
    setTried(true);
    if (Object.keys(local).length > 0) {
      clear();
    } else {
      run(input(rule));
    }
  };

  const takeTheirs = async (current: Rule) => {
    setName(current.name);
    setArchived(current.archived);
    setDraft(draftOf(current.definition));
    accept(current);
    await invalidatePaths(queries, RULES);
  };
  const keepMine = (current: Rule) => {
    accept(current);
    save();
  };

  const place = { municipalityId, setMunicipality, regionId, setRegion };
  const fields = { name, setName, archived, setArchived, place, draft, setDraft };
  return { ...fields, mistakes, problem, busy, save, theirs, takeTheirs, keepMine, dismiss };
}

interface Place {
  municipalityId: number | undefined;
  setMunicipality: (id: number | undefined) => void;
  /** Of a rule of a whole region; an administrator chooses it. */
  regionId: number | undefined;
  setRegion: (id: number | undefined) => void;
}

/** A coordinator's rules are her municipality's; others choose. */
function WhereField({ place, mistakes }: { place: Place; mistakes: Mistakes }) {
  const me = useMe();
  const choosing = may.chooseMunicipality(me);
  const choosingRegion = choosing && me.regionId == null && place.municipalityId === undefined;
  const regions = useRead(read('/api/v1/regions', { query: { size: 200 } }), { enabled: choosingRegion });
  if (!choosing) {
    return <Form.Item label="Где действует">{me.municipalityName}</Form.Item>;
  }
  return (
    <Form.Item label="Где действует" htmlFor="rule-place">
      <MunicipalitySelect
        id="rule-place"
        placeholder={me.regionName ? `Весь регион: ${me.regionName}` : 'Выберите муниципалитет'}
        value={place.municipalityId}
        onChange={place.setMunicipality}
      />
      {choosingRegion && (
        <Select
          aria-label="Весь регион"
          placeholder="или весь регион"
          allowClear
          loading={regions.isPending}
          value={place.regionId}
          options={regions.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={place.setRegion}
        />
      )}
      <FieldMistake path="regionId" mistakes={mistakes} />
      <FieldMistake path="municipalityId" mistakes={mistakes} />
    </Form.Item>
  );
}
